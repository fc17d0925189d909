/** Shops, markets, restaurants, consumer goods. Format: see `../company-table.ts`. */
export const retailAndFood = `
Walmart||Sam's Club||US
Target?|Target Corp|||US
Costco||||US
Home Depot|The Home Depot|||US
Lowe's||||US
Best Buy||||US
Macy's||||US
Nordstrom||||US
Kohl's||||US
Sephora||||FR
Ulta|Ulta Beauty|||US
Kroger||||US
Wegmans||||US
Albertsons|Safeway|||US
Publix||||US
Trader Joe's||||US
Fairway Market||||US
Stop & Shop||||US
Walgreens|Boots Alliance|||US
CVS|CVS Health|||US
Rite Aid||||US
Dollar General||||US
7-Eleven||||JP
Gap?|Gap Inc|Old Navy||US
Nike||||US
Adidas||||DE
Puma?||||DE
Lululemon||||CA
Under Armour||||US
Levi's|Levi Strauss|||US
Abercrombie & Fitch||||US
Victoria's Secret||||US
Louis Vuitton|LVMH,Dior|||FR
Kering|Gucci|||FR
L'Oréal|L'Oreal|ModiFace||FR
Estée Lauder|Estee Lauder|||US
Unilever||||UK
Procter & Gamble|P&G|||US
Warby Parker||||US
Zenni||||US
Kmart||||AU
Bunnings||||AU
Coles?|Coles Group|||AU
Woolworths||||AU
The Good Guys||||AU
JB Hi-Fi||||AU
Foodstuffs|Foodstuffs North Island,Foodstuffs South Island|Pak'nSave||NZ
Canadian Tire||||CA
Loblaw|Shoppers Drug Mart|||CA
Hudson's Bay|Saks|||CA
Cadillac Fairview||||CA
Tim Hortons||||CA
Ikea||||SE
H&M|Hennes & Mauritz|||SE
Inditex|Zara|||ES
Mango?||||ES
El Corte Inglés|El Corte Ingles|||ES
Mercadona||||ES
Carrefour||||FR
Auchan||||FR
Leclerc||||FR
Decathlon||||FR
Fnac|Fnac Darty|||FR
Leroy Merlin||||FR
Boulanger?||||FR
Tesco||||UK
Sainsbury's|Sainsburys|||UK
Asda||||UK
Morrisons||||UK
Marks & Spencer|M&S|||UK
Co-op|Southern Co-op|||UK
John Lewis||||UK
Sports Direct|Frasers Group|||UK
Primark||||IE
Boohoo||||UK
ASOS||||UK
Argos?||||UK
B&M Bargains||||UK
Lidl||||DE
Aldi||||DE
Edeka||||DE
Rewe||||DE
MediaMarkt||||DE
Otto?|Otto Group|||DE
Zalando||||DE
About You?||||DE
Douglas?||||DE
Notebooksbilliger|notebooksbilliger.de|||DE
Esselunga||||IT
Conad||||IT
Coop?||||IT
Benetton||||IT
Albert Heijn|Ahold Delhaize|||NL
Jumbo?||||NL
Bol.com|bol?|||NL
Coolblue||||NL
Migros||||CH
Digitec Galaxus|Galaxus|||CH
ICA?||||SE
Elkjøp|Elgiganten|||NO
Allegro?||||PL
eMAG||||RO
Vinted||||LT
Wallapop||||ES
Leboncoin||||FR
Kleinanzeigen||||DE
Adevinta|Schibsted|||NO
eBay||||US
Etsy|Depop|||US
Poshmark||||US
StockX||||US
Wayfair||||US
Chewy||||US
Wish?||||US
Coupang||||KR
Gmarket||||KR
Flipkart||Myntra|Walmart|IN
Meesho||||IN
Amazon India||||IN
Big Basket|BigBasket|||IN
Oxxo||||MX
Americanas||||BR
Renner?||||BR
Falabella||||CL
Shoprite?||||ZA
Pick n Pay||||ZA
Takealot||||ZA
McDonald's|McDonalds|||US
Starbucks||||US
Burger King||||US
Wendy's||||US
Domino's||||US
Pizza Hut|KFC,Taco Bell,Yum Brands|||US
Chipotle||||US
White Castle||||US
Panera|Panera Bread|||US
Sweetgreen||||US
Dunkin|Dunkin'|||US
Pret A Manger|Pret?|||UK
Greggs||||UK
Krispy Kreme||||US
Coca-Cola||||US
PepsiCo|Pepsi|||US
Nestlé|Nestle|||CH
Danone||||FR
Mondelez||||US
Heineken||||NL
Ticketmaster|Live Nation|||US
AXS||||US
StubHub||||US
Eventbrite||||US
SeatGeek||||US
Disneyland||||US
Six Flags||||US
Planet Fitness||||US
Equinox?||||US
Clarks?||||UK
Groupon||||US
Honey?|PayPal Honey||PayPal|US
Rakuten Rewards||||US
Catalina?|Catalina Marketing|||US
Fetch Rewards||||US
Payback?||||DE
Nectar?|Nectar360|||UK
Patagonia?||||US
Ocado||||UK
Shutterfly||||US
Harvey Norman||||AU
Officeworks||||AU
Myer?||||AU
Sobeys||||CA
Family Dollar||||US
Charlotte Tilbury||||UK
Fenty|Savage X Fenty|||US
Christian Dior||||FR
Bloomingdale's||||US
Neiman Marcus||||US
Papa Johns|Papa John's|||US
Iceland Foods||||UK
Eroski||||ES
Coop Italia||||IT
Lojas Renner||||BR
Riachuelo||||BR
Raia Drogasil|RaiaDrogasil|||BR
Lotte?||||KR
Emart||||KR
Lawson?||||JP
Reliance Retail||||IN
Jewel-Osco||||US
Mariano's|Roundy's|||US
Topgolf|Callaway|||US
Wow Bao||||US
Lettuce Entertain You||||US
Portillo's||||US
Wingstop||||US
Jimmy John's||||US
Raising Cane's||||US
Panda Express||||US
Chick-fil-A||||US
Little Caesars||||US
Popeyes|Restaurant Brands International|||US
Taco John's||||US
Sonic Drive-In||||US
Bojangles||||US
Dollar Tree||||US
Big Lots||||US
Bath & Body Works||||US
Bass Pro|Bass Pro Shops,Cabela's|||US
Dick's Sporting Goods||||US
Foot Locker||||US
TJX|TJ Maxx,T.J. Maxx,Marshalls|||US
Ross Stores||||US
Saks Fifth Avenue|Saks Global|||US
J. Crew|J.Crew|||US
American Eagle||||US
Urban Outfitters||||US
Anthropologie||||US
Fashion Nova||||US
Forever 21||||US
Steve Madden||||US
Tommy Hilfiger|PVH|||US
Ralph Lauren||||US
Michael Kors|Capri Holdings|||US
Tapestry Inc|Coach?,Kate Spade|||US
Tiffany?|Tiffany & Co|||US
Cartier|Richemont|||CH
Chanel||||FR
Hermès||||FR
Prada||||IT
Burberry||||UK
Mary Kay||||US
Avon?|Avon Products|||UK
Revlon||||US
Coty||||US
Glossier||||US
Il Makiage|Oddity Tech,SpoiledChild|||IL
GlassesUSA|Optimax|||US
FramesDirect||||US
LensCrafters|||EssilorLuxottica|US
Specsavers||||UK
Crate & Barrel||||US
Williams-Sonoma|Pottery Barn|||US
RH?|Restoration Hardware|||US
Overstock||||US
QVC||||US
HSN?||||US
Barnes & Noble||||US
Sprouts Farmers Market||||US
Giant Food||||US
Hy-Vee||||US
H-E-B||||US
Meijer||||US
Winn-Dixie||||US
Food Lion||||US
BJ's Wholesale||||US
Circle K|Couche-Tard|||CA
Sheetz||||US
Metro Inc||||CA
Jean Coutu||||CA
Dollarama||||CA
West Edmonton Mall||||CA
Rexall||||CA
David Jones||||AU
Big W||||AU
Wesfarmers||||AU
Chemist Warehouse||||AU
Dan Murphy's|Endeavour Group|||AU
Supercheap Auto||||AU
Mitre 10||||NZ
Briscoes|Briscoe Group|||NZ
The Warehouse Group||||NZ
Woolworths New Zealand|Countdown supermarkets|||NZ
Farmers NZ||||NZ
Home Bargains||||UK
Spar?|Spar UK|||NL
House of Fraser||||UK
Budgens||||UK
Costcutter||||UK
Waitrose|||John Lewis|UK
Currys|DSG Retail,Dixons Carphone|||UK
Boots UK||||UK
Superdrug|A.S. Watson,AS Watson,Kruidvat|||UK
Next plc||||UK
River Island||||UK
Poundland||||UK
Matalan||||UK
Harrods||||UK
Selfridges||||UK
JD Sports||||UK
WHSmith|WH Smith|||UK
Halfords||||UK
Screwfix||||UK
B&Q|Kingfisher plc|||UK
Wickes||||UK
Pets at Home||||UK
Nando's||||UK
Wetherspoon|Wetherspoons,JD Wetherspoon|||UK
Costa Coffee||||UK
Caffè Nero||||UK
Wagamama||||UK
Monoprix||||FR
Intermarché|Intermarche|||FR
Système U||||FR
Casino Group||||FR
Cdiscount||||FR
Veepee|Vente-privee,Privalia|||FR
Rue du Commerce|RueduCommerce|||FR
Darty||||FR
Kiabi||||FR
Galeries Lafayette||||FR
La Redoute||||FR
ManoMano||||FR
Back Market||||FR
Vestiaire Collective||||FR
Kaufland||||DE
dm-drogerie markt|dm-drogerie|||DE
Rossmann||||DE
Galeria Karstadt Kaufhof|Galeria Kaufhof|||DE
Tchibo||||DE
HelloFresh||||DE
Flaschenpost||||DE
Hornbach||||DE
Adler Modemärkte||||DE
Takko||||DE
Deichmann||||DE
Conrad Electronic||||DE
Billa||||AT
XXXLutz||||AT
Denner||||CH
Brack.ch||||CH
Blokker||||NL
Marktplaats||||NL
Wehkamp||||NL
Delhaize||||BE
Colruyt||||BE
Consum||||ES
Alcampo||||ES
Desigual||||ES
Milanuncios||||ES
PcComponentes||||ES
Pingo Doce|Jerónimo Martins,Jeronimo Martins|||PT
Biedronka||||PL
Żabka|Zabka|||PL
Rossmann Polska||||PL
Alza|Alza.cz|||CZ
Rohlik|Rohlík|||CZ
Mall.cz||||CZ
Ica Sverige||||SE
Systembolaget||||SE
Clas Ohlson||||SE
Verkkokauppa.com|Verkkokauppa|||FI
Kesko||||FI
S Group||||FI
REMA 1000||||NO
NorgesGruppen||||NO
Salling Group|Bilka|||DK
Dansk Supermarked||||DK
Public Group||||GR
Skroutz||||GR
Migros Turkey|Migros Ticaret|||TR
BIM Turkey||||TR
Shufersal||||IL
Rami Levy||||IL
LuLu Group|Lulu Hypermarket|||AE
Majid Al Futtaim||||AE
Dis-Chem||||ZA
Clicks Group||||ZA
Checkers Sixty60||||ZA
Naivas||||KE
Carrefour Kenya||||KE
Reliance Smart||||IN
DMart|Avenue Supermarts|||IN
Tata Neu|BigBasket India|||IN
Titan Company||||IN
Uniqlo|Fast Retailing|||JP
Muji||||JP
Aeon?|Aeon Group|||JP
FamilyMart||||JP
Don Quijote||||JP
Zozo?|Zozotown|||JP
SSG.com|Shinsegae|||KR
11st|11Street|||KR
Zigzag?|Kakao Style|||KR
Kurly|Market Kurly|||KR
CJ Olive Young|Olive Young|||KR
NTUC FairPrice|FairPrice|||SG
Cold Storage Singapore||||SG
Watsons||||HK
PARKnSHOP||||HK
Central Group||||TH
CP All||||TH
SM Supermalls||||PH
Alfamart||||ID
Casas Bahia|Via Varejo|||BR
Hering?|Cia Hering|||BR
Drogaria São Paulo||||BR
Panvel||||BR
Pão de Açúcar|GPA?|||BR
Assaí||||BR
Smart Fit|SmartFit|||BR
Havan||||BR
Liverpool Mexico|El Puerto de Liverpool|||MX
Coppel||||MX
FEMSA||||MX
Soriana||||MX
Chedraui||||MX
Ripley Chile||||CL
Paris Chile||||CL
Éxito|Grupo Éxito,Almacenes Éxito|||CO
Alkosto||||CO
Tyson Foods||||US
Cargill||||US
Frito-Lay|||PepsiCo|US
Kraft Heinz||||US
General Mills||||US
Kellogg's|Kellanova|||US
AB InBev|Anheuser-Busch|||BE
Diageo||||UK
Philip Morris|Philip Morris International|||US
British American Tobacco|Vuse|||UK
Juul|Juul Labs|||US
Compass Group|Canteen vending|||UK
365 Retail Markets||||US
Sodexo||||FR
Aramark||||US
Invenda||||CH
Sysco||||US
US Foods||||US
Aeropostale||||US
Barry's||||US
Crunch Fitness||||US
LA Fitness||||US
Equinox Fitness||||US
Orangetheory||||US
ClassPass|Mindbody|||US
PureGym||||UK
Basic-Fit||||NL
McFit|RSG Group|||DE
SATS?||||NO
Fitness World||||DK
Virgin Active||||UK
AMC Theatres||||US
Cineworld|Regal Cinemas|||UK
Universal Studios|Universal Parks|||US
SeaWorld||||US
Merlin Entertainments|Legoland|||UK
Europa-Park||||DE
Ferrero||||IT
Barilla||||IT
Lavazza||||IT
Illy||||IT
Luxottica Retail||||IT
OVS?||||IT
Calzedonia||||IT
Eataly||||IT
Autogrill||||IT
Douglas Italia||||IT
`;

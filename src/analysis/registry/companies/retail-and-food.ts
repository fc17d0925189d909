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
Foodstuffs||||NZ
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
`;

/** Banks, payments, insurance, crypto. Format: see `../company-table.ts`. */
export const finance = `
JPMorgan|JP Morgan,JPMorgan Chase,J.P. Morgan,Chase Bank|||US
Goldman Sachs||||US
Morgan Stanley||||US
Bank of America||||US
Wells Fargo||||US
Citigroup|Citi,Citibank|||US
Capital One||||US
American Express|Amex|||US
US Bank|U.S. Bank|||US
TD Bank||||CA
Royal Bank of Canada|RBC|||CA
Scotiabank||||CA
Desjardins||||CA
HSBC||||UK
Barclays||||UK
NatWest|RBS|||UK
Lloyds|Lloyds Bank,Lloyds Banking Group|||UK
Santander||||ES
BBVA||||ES
CaixaBank||||ES
Banco Sabadell|Sabadell|||ES
Intesa Sanpaolo||||IT
UniCredit||||IT
Deutsche Bank||||DE
Commerzbank||||DE
Sparkasse||||DE
N26||||DE
Trade Republic||||DE
ING?|ING Bank|||NL
Rabobank||||NL
ABN AMRO||||NL
Bunq||||NL
BNP Paribas||||FR
Société Générale|Societe Generale|||FR
Crédit Agricole|Credit Agricole|||FR
UBS||||CH
Credit Suisse||||CH
PostFinance||||CH
Nordea||||FI
Danske Bank||||DK
Swedbank||||SE
Revolut||||UK
Monzo||||UK
Wise?|TransferWise|||UK
Klarna||||SE
Adyen||||NL
Worldline||||FR
Nexi||||IT
PayPal||Venmo||US
Stripe?|Stripe Inc|||US
Block?|Block Inc|Cash App,Square payments,Square?,Afterpay||US
Visa?|Visa Inc|||US
Mastercard||||US
Plaid?||||US
Affirm?|Affirm Holdings|||US
Upstart?|Upstart Holdings|||US
SoFi||||US
Robinhood?|Robinhood Markets|||US
Chime?||||US
Dave?||||US
LendingClub||||US
Rocket Mortgage||||US
Zelle||||US
MoneyGram||||US
Western Union||||US
Coinbase||||US
Binance||||KY
Kraken?||||US
Ripple?|Ripple Labs|||US
Paytm||||IN
PhonePe||||IN
Razorpay||||IN
HDFC Bank|HDFC|||IN
ICICI Bank|ICICI|||IN
State Bank of India||||IN
Itaú|Itau|||BR
Bradesco||||BR
Banco Inter||||BR
PicPay||||BR
Bancolombia||||CO
Commonwealth Bank|CommBank|||AU
Westpac||||AU
ANZ||||AU
NAB|National Australia Bank|||AU
Latitude Financial||||AU
DBS|DBS Bank|||SG
OCBC||||SG
MUFG||||JP
Mizuho||||JP
SoftBank||||JP
KakaoBank|Kakao Pay,KakaoPay|||KR
Toss?|Viva Republica|||KR
Lemonade?|Lemonade Inc|||US
State Farm||||US
Allstate||||US
Progressive?|Progressive Insurance|||US
Geico||||US
Root Insurance||||US
Liberty Mutual||||US
Nationwide?||||US
Travelers?||||US
MetLife||||US
Prudential?||||US
Aviva||||UK
Admiral?||||UK
AXA||||FR
Allianz||||DE
Generali||||IT
Zurich Insurance||||CH
Swiss Re||||CH
Munich Re|Ergo?|||DE
Lloyd's of London||||UK
Discovery Health||||ZA
Tractable||||UK
BlackRock||||US
Fidelity?||||US
Vanguard?||||US
Charles Schwab|Schwab|||US
H&R Block||||US
TaxAct||||US
TaxSlayer||||US
Moody's||||US
FICO|Fair Isaac|||US
Zest AI||||US
Kreditech||||DE
Tala?||||US
Branch International||||KE
PNC|PNC Bank|||US
Truist||||US
Fifth Third|Fifth Third Bank|||US
Citizens Bank||||US
Ally Financial|Ally Bank|||US
Discover Financial|Discover Card|||US
Synchrony||||US
KeyBank||||US
M&T Bank||||US
Navy Federal|Navy Federal Credit Union|||US
USAA||||US
E*Trade||||US
Varo Bank|Varo?|||US
MoneyLion||||US
EarnIn||||US
Brigit||||US
NerdWallet||||US
Betterment||||US
Wealthfront||||US
Public.com||||US
eToro||||IL
Bitpanda||||AT
Crypto.com||||SG
OKX||||SC
Bybit||||AE
KuCoin||||SC
Bitfinex||||HK
OpenSea||||US
Sezzle||||US
Clearpay||||AU
Zip Co||||AU
Tink?|||Visa|SE
Trustly||||SE
GoCardless||||UK
Checkout.com||||UK
Worldpay||||US
Fiserv|Clover Network|||US
FIS?|Fidelity National Information Services|||US
Global Payments||||US
Toast?|Toast Inc|||US
Shift4||||US
SumUp||||UK
Zettle|iZettle||PayPal|SE
Vipps|Vipps MobilePay,MobilePay|||NO
Bizum||||ES
Bancontact||||BE
Wero?|European Payments Initiative|||BE
Bankinter||||ES
Kutxabank||||ES
Abanca||||ES
Openbank||||ES
Unicaja||||ES
Boursorama|BoursoBank|||FR
Crédit Mutuel|Credit Mutuel|||FR
BPCE|Caisse d'Epargne,Caisse d'Épargne,Banque Populaire|||FR
La Banque Postale||||FR
Fineco|FinecoBank|||IT
Banca Sella||||IT
Isybank||||IT
Poste Italiane|PostePay|||IT
Postbank||||DE
DKB|Deutsche Kreditbank|||DE
comdirect||||DE
Volksbank|Volksbanken|||DE
Hamburger Volksbank||||DE
Solaris SE|Solarisbank|||DE
Scalable Capital||||DE
KBC|KBC Bank|||BE
Belfius||||BE
Argenta||||BE
Triodos||||NL
BKR|Bureau Krediet Registratie|||NL
SEB?|Skandinaviska Enskilda Banken|||SE
Handelsbanken||||SE
DNB?|DNB Bank|||NO
OP Financial|OP Ryhmä|||FI
Sambla||||SE
mBank||||PL
PKO BP|PKO Bank Polski|||PL
ING Bank Śląski||||PL
Erste|Erste Bank,Erste Group|||AT
Raiffeisen|Raiffeisen Bank|||AT
Bawag||||AT
OTP?|OTP Bank|||HU
ČSOB|CSOB|||CZ
Komerční banka||||CZ
Banca Transilvania||||RO
Alpha Bank||||GR
Piraeus Bank||||GR
Eurobank||||GR
Garanti BBVA|Garanti|||TR
Akbank||||TR
İşbank|Isbank|||TR
Bank Leumi||||IL
Bank Hapoalim||||IL
Al Rajhi Bank||||SA
Emirates NBD||||AE
Standard Chartered||||UK
Nationwide Building Society||||UK
Metro Bank||||UK
Starling Bank|Starling?|||UK
Tesco Bank||||UK
First Direct||||UK
Standard Bank||||ZA
FirstRand|FNB|||ZA
Nedbank||||ZA
Absa||||ZA
Capitec||||ZA
Equity Bank||||KE
KCB|KCB Bank|||KE
Ecobank||||TG
Access Bank||||NG
GTBank|Guaranty Trust Bank|||NG
Fidelity Bank Nigeria||||NG
Bank Central Asia|BCA?|||ID
Bank Mandiri||||ID
Bank Syariah Indonesia||||ID
BDO Unibank||||PH
Maybank||||MY
CIMB||||MY
UOB|United Overseas Bank|||SG
Kasikornbank||||TH
Bangkok Bank||||TH
Techcombank||||VN
Kookmin Bank|KB Kookmin,KB Kookmin Card|||KR
Shinhan|Shinhan Card,Shinhan Bank|||KR
Woori|Woori Card,Woori Bank|||KR
Lotte Card||||KR
SMBC|Sumitomo Mitsui|||JP
Nomura?||||JP
ICBC||||CN
Bank of China||||CN
Banco do Brasil||||BR
Caixa Econômica Federal|Caixa Economica|||BR
C6 Bank||||BR
PagSeguro|PagBank|||BR
Davivienda||||CO
Banorte||||MX
Citibanamex|Banamex|||MX
Banco Galicia||||AR
Ualá|Uala|||AR
BancoEstado||||CL
Credicorp|Banco de Crédito del Perú,Interbank Peru|||PE
Bank of Montreal|BMO|||CA
CIBC||||CA
Wealthsimple||||CA
National Bank of Canada||||CA
Manulife||||CA
Sun Life||||CA
Intact Financial||||CA
Bendigo Bank||||AU
Macquarie||||AU
Suncorp||||AU
IAG?|Insurance Australia Group|||AU
QBE||||AU
NIB?||||AU
ASB Bank||||NZ
Kiwibank||||NZ
Chubb||||US
AIG?|American International Group|||US
Farmers Insurance||||US
Root Inc||||US
Mapfre||||ES
Mutua Madrileña||||ES
Generali España||||ES
Groupama||||FR
MAIF?||||FR
Macif||||FR
CNP Assurances||||FR
Unipol|UnipolSai|||IT
Debeka||||DE
HUK-Coburg|HUK24|||DE
Achmea|Interpolis|||NL
Aegon||||NL
NN Group|Nationale-Nederlanden|||NL
Ageas||||BE
Gjensidige||||NO
Folksam||||SE
Länsförsäkringar||||SE
Direct Line||||UK
Hastings Direct||||UK
Legal & General||||UK
Compare the Market||||UK
MoneySuperMarket||||UK
Check24||||DE
Verivox||||DE
Tokio Marine||||JP
Nippon Life||||JP
Samsung Life||||KR
Life Insurance Corporation of India|LIC?|||IN
HDFC Life||||IN
BharatPe||||IN
MobiKwik||||IN
KreditBee||||IN
Touch 'n Go||||MY
OVO?||||ID
Akulaku||||ID
Kredivo||||ID
Home Credit||||CZ
Provident Financial||||UK
Finastra||||UK
Temenos||||CH
Broadridge||||US
ClearScore||||UK
Upwardli||||US
Petal Card||||US
Better.com||||US
loanDepot||||US
Mr. Cooper||||US
Nelnet||||US
Navient||||US
Sallie Mae||||US
`;

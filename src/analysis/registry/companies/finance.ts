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
`;

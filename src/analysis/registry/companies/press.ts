/**
 * Publishers and agencies. Their names stand mostly for the source of a report, so they count only where they act.
 * Format: see `../company-table.ts`.
 */
export const press = `
The New York Times|New York Times,NYT,NY Times|||US
Washington Post|The Washington Post|||US
Wall Street Journal|The Wall Street Journal,WSJ|||US
News Corp|Dow Jones|||US
Los Angeles Times|LA Times|||US
USA Today|Gannett|||US
Chicago Tribune|Tribune Publishing|||US
New York Daily News||||US
The Atlantic|Atlantic Media|||US
Time Magazine||||US
The New Yorker|Condé Nast,Conde Nast,Wired Magazine|||US
Vox Media||||US
The Verge|||Vox Media|US
The Intercept||||US
Raw Story||||US
The Information||||US
Axios||||US
Politico||||US
ProPublica||||US
The Markup||||US
404 Media||||US
TechCrunch||||US
Ars Technica||||US
Engadget||||US
VentureBeat||||US
Business Insider|Insider Inc|||US
Forbes||||US
Fortune Magazine||||US
CNN||||US
Fox News||||US
NBC News||||US
CBS News||||US
ABC News||||US
NPR||||US
Associated Press|AP?|||US
Reuters||||UK
Bloomberg|Bloomberg News|||US
Agence France-Presse|AFP|||FR
dpa||||DE
ANSA||||IT
Kyodo News||||JP
Xinhua||||CN
Yonhap||||KR
Press Trust of India|PTI|||IN
ANI News|Asian News International|||IN
The Guardian|Guardian Media Group|||UK
BBC|British Broadcasting Corporation|||UK
ITV News||||UK
Channel 4||||UK
Sky News||||UK
Financial Times|FT|||UK
The Times|Times of London|||UK
The Telegraph|Daily Telegraph|||UK
Daily Mail|DMG Media,MailOnline|||UK
The Independent||||UK
The Economist||||UK
The Register||||UK
Reach plc|Daily Mirror|||UK
Irish Times|The Irish Times|||IE
Irish Independent|Mediahuis|||IE
Axel Springer|Bild-Zeitung|||DE
Der Spiegel|Spiegel Online|||DE
Süddeutsche Zeitung|Sueddeutsche Zeitung|||DE
Frankfurter Allgemeine|FAZ|||DE
Die Zeit|Zeit Online|||DE
Handelsblatt||||DE
Heise|heise online|||DE
netzpolitik.org||||DE
Golem.de||||DE
Burda||||DE
Bertelsmann|RTL Group|||DE
Der Standard||||AT
Le Monde||||FR
Le Figaro||||FR
Libération||||FR
Mediapart||||FR
Les Echos||||FR
El País|El Pais,Prisa|||ES
El Mundo||||ES
La Vanguardia||||ES
La Repubblica|GEDI,La Stampa|||IT
Corriere della Sera|RCS MediaGroup|||IT
Il Sole 24 Ore||||IT
NRC||||NL
De Telegraaf||||NL
Público||||PT
Folha de S.Paulo|Folha|||BR
O Globo|Grupo Globo|||BR
Estadão|O Estado de S. Paulo|||BR
Clarín||||AR
El Universal||||MX
Gazeta Wyborcza||||PL
NZZ|Neue Zürcher Zeitung|||CH
Ringier||||CH
NRK||||NO
Aftenposten||||NO
Dagens Nyheter||||SE
Yle||||FI
Helsingin Sanomat||||FI
Globe and Mail|The Globe and Mail|||CA
Toronto Star|Torstar|||CA
Postmedia||||CA
CBC|CBC/Radio-Canada|||CA
Sydney Morning Herald|Nine Entertainment|||AU
ABC Australia||||AU
Nikkei||||JP
Asahi Shimbun||||JP
Yomiuri Shimbun|Yomiuri|||JP
South China Morning Post|SCMP|||HK
Straits Times|The Straits Times|||SG
Times of India|The Times of India|||IN
Hindustan Times||||IN
The Hindu||||IN
NDTV||||IN
Haaretz||||IL
Al Jazeera||||QA
Daily Maverick||||ZA
Nation Media Group||||KE
Advance Publications||||US
Hearst||||US
Ziff Davis|CNET,Mashable,IGN|||US
G/O Media|Gizmodo|||US
BuzzFeed||||US
Valnet||||CA
Dotdash Meredith|People Inc|||US
McClatchy||||US
MediaNews Group|Alden Global Capital|||US
The Center for Investigative Reporting|Mother Jones|||US
HarperCollins||||US
Penguin Random House||||US
Simon & Schuster||||US
Hachette||||FR
Macmillan Publishers||||UK
Wiley?|John Wiley|||US
Taylor & Francis|Informa|||UK
Springer Nature||||DE
Encyclopaedia Britannica|Britannica,Merriam-Webster|||US
`;

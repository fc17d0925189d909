/** Business software, cloud, security, browsers and development. Format: see `../company-table.ts`. */
export const software = `
Salesforce||Einstein GPT,Agentforce,Einstein?,Tableau?||US
Slack?|Slack Technologies|Slack AI|Salesforce|US
Zoom?|Zoom Video,Zoom Video Communications,Zoom Communications|Zoom AI Companion,AI Companion||US
Cisco||Webex||US
Adobe||Photoshop,Firefly?,Adobe Firefly,Creative Cloud,Adobe Stock,Acrobat?,Lightroom,Adobe Express||US
Canva||||AU
Figma||||US
Sketch?||||NL
Procreate||||AU
Autodesk||||US
Dropbox||Dropbox Dash||US
Box?|Box Inc|||US
WeTransfer|||Bending Spoons|NL
Evernote|||Bending Spoons|US
Docusign||||US
Atlassian||Jira,Confluence,Trello,Bitbucket,Loom?,Rovo||AU
Asana?||||US
Monday.com||||IL
ClickUp||||US
Airtable||||US
Basecamp|37signals|||US
Smartsheet||||US
Miro?||||NL
Linear?||||US
Calendly||||US
Shopify||||CA
Squarespace||||US
Wix|Wix.com|||IL
GoDaddy||||US
Mailchimp|||Intuit|US
Intuit||TurboTax,QuickBooks,Credit Karma,Mint app||US
HubSpot||||US
Zendesk||||US
Freshworks||||US
Intercom?||||US
Drift?||||US
Twilio||SendGrid,Segment?||US
Zoho||||IN
Oracle?|Oracle Corp|Oracle Cloud,NetSuite||US
SAP||||DE
IBM|International Business Machines|Watson?,watsonx||US
Workday?||||US
ServiceNow||||US
Snowflake?|Snowflake Inc|||US
Palantir|Palantir Technologies|Gotham?,Foundry?||US
Splunk|||Cisco|US
Cloudflare||||US
Akamai||||US
Fastly||||US
Okta||||US
1Password||||CA
LastPass||||US
Bitwarden||||US
Dashlane||||FR
CrowdStrike||||US
Palo Alto Networks||||US
Fortinet||||US
Zscaler||||US
Norton?|NortonLifeLock,Gen Digital|||US
Avast||Jumpshot,AVG antivirus||CZ
McAfee||||US
Kaspersky||||RU
Bitdefender||||RO
Sophos||||UK
NordVPN|Nord Security|||LT
ExpressVPN||||VG
Mullvad||||SE
Proton?|ProtonMail,Proton Mail|Lumo?,Proton Drive||CH
Tuta|Tutanota|||DE
Mozilla||Firefox,Firefox Relay,Thunderbird,Pocket?||US
Brave?|Brave Software|Brave browser,Brave Search||US
DuckDuckGo||Duck.ai||US
Opera?|Opera browser,Opera Software|Opera GX,Aria AI||NO
Vivaldi?|Vivaldi browser|||NO
The Browser Company|Browser Company|Arc browser,Dia browser||US
Ecosia||||DE
Startpage||||NL
Qwant||||FR
Fleksy||||ES
Sogou||||CN
GitLab||||US
DigitalOcean||||US
Vultr||||US
Heroku|||Salesforce|US
Netlify||||US
OVHcloud|OVH|||FR
Hetzner||||DE
Scaleway||||FR
IONOS|1&1|||DE
Rackspace||||US
MongoDB||||US
Elastic?||||US
Confluent||||US
Datadog||||US
New Relic||||US
PagerDuty||||US
Sentry?||||US
Postman?||||US
HashiCorp||||US
Red Hat||Ansible|IBM|US
Canonical?||Ubuntu||UK
VMware|||Broadcom|US
Broadcom||||US
Citrix||||US
Blackboard?|Anthology?|||US
Unity?|Unity Technologies|Unity Muse||US
Epic Games||Fortnite,Unreal Engine||US
Zapier||||US
Make.com||||CZ
Typeform||||ES
SurveyMonkey||||US
Qualtrics||||US
Medallia||||US
FullStory||||US
Hotjar||||MT
Mixpanel||||US
Amplitude?||||US
Optimizely||||US
Braze?||||US
Klaviyo||||US
LivePerson||||US
Genesys||||US
Five9||||US
NICE Systems||||IL
RingCentral||||US
Dialpad||||US
Vonage||||US
Front?||||US
Descript||||US
Riverside.fm||||IL
Camtasia|TechSmith|||US
Veed|VEED.IO|||UK
Prezi||||HU
Gamma?||||US
Beehiiv||||US
Ghost?||||SG
Kyndryl||||US
Accenture||||IE
Capgemini||||FR
Infosys||||IN
Wipro||||IN
Tata Consultancy Services|TCS|||IN
Cognizant||||US
Atos||||FR
Fujitsu||||JP
NTT Data||||JP
Hitachi||||JP
Deloitte||||UK
PwC|PricewaterhouseCoopers|||UK
KPMG||||NL
EY?|Ernst & Young|||UK
McKinsey||||US
Booz Allen Hamilton||||US
Leidos||||US
SAIC||||US
Thomson Reuters||Westlaw,CoCounsel||CA
RELX|Elsevier|||UK
Wolters Kluwer||||NL
Clio?||||CA
Relativity?||||US
Veeva||||US
Docplanner|Doctoralib|||PL
Automox||||US
SolarWinds||||US
Progress Software||MOVEit||US
Kaseya||||US
TeamViewer||||DE
AnyDesk||||DE
Nitro PDF||||US
Foxit||||CN
Xerox||||US
Canon||||JP
Ricoh||||JP
Brother?||||JP
Talkdesk||||US
Invoca||||US
CallRail||||US
Cresta AI||||US
ConverseNow||||US
Sprinklr||||US
Photomyne||||IL
PhotoShelter||||US
Facetune|Lightricks|||IL
YouCam|Perfect Corp|||TW
Cutout.Pro|Cutout Pro|||HK
Wombo||||CA
Voilà AI Artist||||UK
Remove.bg||||AT
Krisp||||US
Grain AI||||US
Avoma||||US
Chorus.ai||||US
Supernormal AI||||US
MeetGeek||||RO
Jamie AI||||DE
Notta AI||||JP
Sembly AI||||US
Shortwave?||||US
Fastmail||||AU
Webflow||||US
Kaggle||||US
Supabase||||US
Hostinger||||LT
Bitrix24||||CY
Lark?|Feishu|||CN
MEGA?|Mega.nz|||NZ
Infomaniak|kSuite|SwissTransfer||CH
TransferNow||||FR
Filemail||||NO
Hightail||||US
MediaFire||||US
4shared||||CY
Issuu||||US
SlideShare|||Scribd|US
Academia.edu||||US
ResearchGate||||DE
pCloud||||CH
Internxt||||ES
Tresorit|||Swiss Post|CH
Backblaze||||US
Carbonite||||US
ownCloud||||DE
Egnyte||||US
Kiteworks|Accellion|||US
Cleo?||||US
OnlyOffice||||LV
LibreOffice|The Document Foundation|||DE
WPS Office|Kingsoft|||CN
Hancom||||KR
Coda?|Coda.io||Grammarly|US
Obsidian?|Obsidian.md|||CA
Logseq||||US
Standard Notes|||Proton|US
Doist|Todoist|||PT
TickTick||||CN
Any.do||||IL
Readdle|Spark Mail|||UA
Edison Mail|Edison Software|||US
Cleanfox|Foxintelligence|||FR
Unroll.me|Slice Intelligence||Rakuten|US
GMX?|Web.de,1&1 Mail & Media|||DE
Posteo||||DE
Mailbox.org||||DE
StartMail||||NL
Waterfox||||UK
LibreWolf||||DE
Maxthon||||CN
UC Browser|||Alibaba|CN
Ghostery||||DE
Adblock Plus|eyeo|||DE
AdGuard||||CY
uBlock Origin||||CA
Urban VPN|Urban Cyber Security|||US
Hola VPN|Hola Networks|||IL
Surfshark||||NL
CyberGhost|Kape Technologies,Private Internet Access|||UK
Windscribe||||CA
TunnelBear|||McAfee|CA
Affinity Designer|Serif Ltd||Canva|UK
Corel|Alludo|||CA
Clip Studio Paint|Celsys|||JP
Blender Foundation||||NL
Wacom||||JP
CGTrader||||LT
TurboSquid|||Shutterstock|US
Sketchfab|||Epic Games|FR
Ableton||||DE
Native Instruments||||DE
Splice?|Splice.com|||US
LANDR||||CA
BandLab||||SG
Muse Group|Audacity,MuseScore,Ultimate Guitar|||CY
Wondershare|Filmora|||CN
CyberLink||||TW
InShot||||CN
Skylum|Luminar AI,Luminar Neo|||US
Topaz Labs||||US
Capture One||||DK
ImageShack||||US
Smartling||||US
RWS?|RWS Holdings,SDL plc|||UK
Unbabel||||PT
TransPerfect||||US
Whereby||||NO
GoTo Technologies|LogMeIn,GoTo Meeting,GoToMeeting|||US
BlueJeans|||Verizon|US
8x8||||US
Jitsi|||8x8|US
Kaltura||||US
Quantum Metric||||US
Contentsquare|Clicktale|||FR
Mouseflow||||DK
Smartlook|||Cisco|CZ
LogRocket||||US
Glassbox||||IL
ActiveProspect||||US
Heap Analytics||||US
PostHog||||US
Pendo.io||||US
Matomo||||NZ
Piwik PRO||||PL
mParticle||||US
Tealium||||US
Treasure Data||||US
Bloomreach||||US
Emarsys|||SAP|AT
Attentive?|Attentive Mobile|||US
Yotpo||||IL
Sendinblue|Brevo|||FR
Mailjet||||FR
ActiveCampaign||||US
Constant Contact||||US
Campaign Monitor||||AU
GetResponse||||PL
ConvertKit||||US
Salesloft||||US
Outreach.io||||US
Pipedrive||||EE
Kustomer||||US
ASAPP||||US
CallMiner||||US
Level AI||||US
Presto Automation||||US
Avaya||||US
NICE CXone|NICE Ltd|||IL
Blackbaud||||US
Ellucian||||US
Capita||||UK
Advanced Computer Software||||UK
Tietoevry||||FI
Miljödata||||SE
Sportadmin||||SE
Visma||||NO
Datev||||DE
Software AG||||DE
Teradata||||US
Cloudera||||US
Informatica||||US
Alteryx||||US
SAS Institute||||US
Qlik||||US
Pegasystems||||US
Appian||||US
OpenText||||CA
Hyland Software||||US
DocuWare||||DE
Rubrik||||US
Cohesity||||US
Commvault||||US
Darktrace||||UK
SentinelOne||||US
F-Secure|WithSecure|||FI
Mimecast||||UK
Cursor AI||||US
Codecademy||||US
freeCodeCamp||||US
HackerRank||||US
LeetCode||||US
Codeberg||||DE
SourceForge|Slashdot Media|||US
npm Inc||||US
Docker?|Docker Inc|||US
Overleaf||||UK
Zotero||||US
Mendeley|||RELX|UK
Clarivate||||UK
Wrike||||US
Teamwork.com||||IE
Fellow.app||||CA
Epson|Seiko Epson|||JP
Lexmark||||US
Kyocera||||JP
Konica Minolta||||JP
Arweave||||US
W3Schools||||NO
IPinfo||||US
123Greetings||||US
BankID||||SE
Freja eID||||SE
Kivra||||SE
itsme?|Belgian Mobile ID|||BE
Swiss Post||||CH
ID Austria||||AT
SPID?||||IT
DigiD||||NL
AusPost|Australia Post|||AU
`;

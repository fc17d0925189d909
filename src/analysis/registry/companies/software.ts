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
`;

/**
 * Companies and brands that act in their own name, one a line:
 * name | aliases and former names | products that stand for it | parent | jurisdiction | "?" where the name is also an
 * everyday word. Extended by an operator's file.
 */
export const companyLines = `
OpenAI|Open AI|ChatGPT,GPT-3,GPT-4,GPT-4o,GPT-5,DALL-E,Dall-E,Sora,OpenAI Codex||US
Anthropic||Claude AI,Claude chatbot,Claude||US
Google|Alphabet|Gmail,Bard,Gemini,Android,Google Chrome,Chrome,Google Photos,Google Docs,Google Drive,Google Maps,Pixel,Fitbit,Nest,Waze,NotebookLM,DeepMind,Vertex AI,ChromeOS||US
YouTube|||Google|US
Meta|Facebook,Meta Platforms|Instagram,WhatsApp,Meta AI,Llama,Threads,Messenger,Oculus,Ray-Ban Meta||US|?
Microsoft||Copilot,Bing,Windows 11,Windows Recall,Microsoft 365,Outlook,Xbox,Azure,Cortana,Skype,Bing Chat,Edge browser||US
LinkedIn|Linked In||Microsoft|US
GitHub||GitHub Copilot|Microsoft|US
Apple||Siri,Apple Intelligence,iPhone,iCloud,App Store,iOS,iPad||US|?
Amazon||Alexa,Rekognition,AWS,Amazon Web Services,Echo,Kindle,Amazon One,Bedrock||US
Ring||Ring doorbell,Ring camera|Amazon|US|?
Twitch|||Amazon|US
Whole Foods|||Amazon|US
X|Twitter,X Corp,X.com|||US|?
xAI|X.AI|Grok||US
DeepSeek|Deep Seek|||CN
Mistral|Mistral AI|Le Chat||FR|?
Perplexity|Perplexity AI|Comet browser||US|?
Clearview AI|Clearview|||US
PimEyes||||GE
Midjourney||||US
Stability AI||Stable Diffusion||UK
Hugging Face|HuggingFace|||US
Cohere||||CA
Character.AI|Character AI,Character.ai|||US
Replika|Luka Inc|||US
Inflection AI||||US
Scale AI||||US
ElevenLabs||||US
Runway||||US|?
Suno||||US|?
Databricks||||US
Nvidia|NVIDIA|||US
Intel||||US
AMD||||US
Qualcomm||||US
IBM||Watson||US
Oracle||||US
Cisco||Webex||US
SAP||||DE
Salesforce||Einstein GPT,Agentforce||US
Slack|||Salesforce|US|?
Zoom|Zoom Video|||US|?
Dropbox||||US
Box|||Box Inc|US|?
Adobe||Photoshop,Firefly,Creative Cloud||US
Canva||||AU
Figma||||US
Notion||||US|?
Grammarly||||US
Atlassian||Jira,Confluence,Trello||AU
Asana||||US
Shopify||||CA
Snowflake||||US|?
ServiceNow||||US
Workday||||US
HubSpot||||US
Zendesk||||US
Intercom||||US|?
Twilio||||US
Cloudflare||||US
Otter.ai|Otter AI|||US
Fireflies.ai||||US
Read.ai||||US
WeTransfer||||NL
Docusign|DocuSign|||US
Evernote||||US
Proton|ProtonMail|||CH|?
Mozilla||Firefox||US
Brave||Brave browser||US|?
DuckDuckGo||||US
Opera|||Opera|NO|?
Vivaldi||||NO
Signal|||Signal|US|?
Telegram||||AE
Snap|Snap Inc||||US|?
Snapchat||My AI|Snap|US
TikTok|||ByteDance|CN
ByteDance||Doubao,CapCut||CN
Tencent||WeChat||CN
Alibaba||Qwen,AliExpress||CN
Baidu||Ernie Bot||CN
Huawei||||CN
Xiaomi||||CN
Hikvision||||CN
Dahua||||CN
SenseTime||||CN
Megvii||||CN
Moonshot AI||Kimi||CN
Manus||||CN|?
Temu||||CN
Shein||||CN
Lenovo||||CN
DJI||||CN
Samsung||Galaxy AI,Bixby||KR
LG||||KR
Naver||Clova||KR
Kakao||KakaoTalk||KR
Scatter Lab||Lee Luda||KR
Sony||PlayStation||JP
Nintendo||||JP
Line|LY Corporation|||JP|?
Rakuten||||JP
Toyota||||JP
Honda||||JP
Nissan||||JP
Reddit||||US
Discord||||US|?
Pinterest||||US
Tumblr|||Automattic|US
Automattic||WordPress.com,WordPress||US
Medium||||US|?
Substack||||US
Quora||Poe||US
Stack Overflow|StackOverflow|||US
Stack Exchange||||US
Wikipedia|Wikimedia,Wikimedia Foundation|||US
Bluesky||||US
Mastodon||||DE
Flickr||||US
Imgur||||US
Photobucket||||US
DeviantArt||||US
ArtStation|||Epic Games|US
Epic Games||Fortnite||US
Roblox||||US
Valve||Steam||US|?
Activision|Activision Blizzard||Microsoft|US
Electronic Arts||||US
Ubisoft||||FR
Spotify||||SE
SoundCloud||||DE
Vimeo||||US
Netflix||||US
Disney|Walt Disney|Disney+||US
Hulu|||Disney|US
Roku||||US
Vizio||||US
Universal Music Group|UMG|||US
Warner Music||||US
Getty Images|Getty|||US
Shutterstock||||US
The New York Times|New York Times,NYT|||US
Associated Press||||US
The Verge||||US
The Guardian||||UK
BBC||||UK
Axel Springer||||DE
News Corp||||US
Washington Post|The Washington Post|||US
Condé Nast|Conde Nast|||US
Vox Media||||US
Thomson Reuters||||CA
Bloomberg||||US
Match Group||||US
Tinder|||Match Group|US
OkCupid|OKCupid||Match Group|US
Hinge|||Match Group|US|?
Bumble||||US|?
Grindr||||US
Uber||||US
Lyft||||US
Airbnb||||US
Booking.com|Booking Holdings|||NL
Expedia||||US
Ryanair||||IE
Delta|Delta Air Lines|||US|?
Deliveroo||||UK
Glovo||||ES
Foodinho||||IT
DoorDash||||US
Instacart||||US
Walmart||||US
Target||||US|?
Kmart||||AU
Bunnings||||AU
Costco||||US
Home Depot|The Home Depot|||US
Lowe's||||US
Macy's||||US
Kroger||||US
Wegmans||||US
Walgreens||||US
CVS|CVS Health|||US
Rite Aid||||US
Albertsons||||US
Gap|Gap Inc|||US|?
Ikea|IKEA|||SE
Mercadona||||ES
Carrefour||||FR
Tesco||||UK
Sainsbury's||||UK
Southern Co-op||||UK
Foodstuffs||||NZ
eBay||||US
Etsy||||US
Vinted||||LT
Zalando||||DE
PayPal||Venmo||US
Klarna||||SE
Stripe||||US|?
Visa||||US|?
Mastercard||||US
JPMorgan|JP Morgan,JPMorgan Chase|||US
Goldman Sachs||||US
Bank of America||||US
Wells Fargo||||US
Citigroup|Citi|||US
Experian||||IE
Equifax||||US
TransUnion||||US
LexisNexis|LexisNexis Risk|||US
Acxiom||||US
Oracle Advertising||||US
Kochava||||US
Gravy Analytics||||US
X-Mode|X-Mode Social,Outlogic|||US
InMarket||||US
Verisk||||US
Palantir||||US
Axon||Taser||US
Flock Safety|Flock|||US
ShotSpotter|SoundThinking|||US
Cellebrite||||IL
NSO Group|NSO|Pegasus||IL
Babel Street||||US
Social Links||||US
Verkada||||US
Wyze||||US
Eufy|||Anker|CN
iRobot||Roomba||US
Arlo||||US
Wicket||||US
NEC||||JP
Idemia||||FR
Thales||||FR
Facewatch||||UK
Yoti||||UK
Persona||||US|?
Onfido||||UK
ID.me||||US
Jumio||||US
Clear|CLEAR Secure|||US|?
Worldcoin|World,Tools for Humanity|World ID||US|?
Everalbum||Paravision||US
Clarifai||||US
HireVue||||US
Evolv||||US
Tesla||Autopilot||US
SpaceX||Starlink||US
General Motors|GM|OnStar||US
Ford||||US|?
Volkswagen|VW|Cariad||DE
BMW||||DE
Mercedes-Benz|Mercedes|||DE
Hyundai||||KR
Kia||||KR
Waymo|||Google|US
Cruise|||General Motors|US|?
Verizon||||US
AT&T||||US
T-Mobile||||US
Comcast|Xfinity|||US
Vodafone||||UK
BT|||BT|UK|?
O2|||Telefónica|UK|?
Telefónica|Telefonica|Movistar||ES
Orange|||Orange|FR|?
Deutsche Telekom||||DE
Telecom Italia|TIM|||IT
Wind Tre||||IT
Enérgya-VM||||ES
Vodafone España||||ES
Telstra||||AU
Optus||||AU
Bell Canada||||CA
Rogers||||CA|?
Reliance|Jio|||IN
Airtel||||IN
Zomato||||IN
Ola|||Ola|IN|?
Yandex||||RU
VK|VKontakte|||RU
Kaspersky||||RU
GoodRx||||US
BetterHelp||||US
Cerebral||||US
Teladoc||||US
23andMe||||US
Ancestry|Ancestry.com|||US
MyHeritage||||IL
Flo|Flo Health|||UK|?
Premom||||US
Babylon Health|Babylon|||UK
Epic Systems||||US
UnitedHealth|UnitedHealthcare|Optum||US
Cigna||||US
Humana||||US
HCA Healthcare||||US
Kaiser Permanente||||US
Lemonade||||US|?
State Farm||||US
Allstate||||US
Weight Watchers|WW International|Kurbo||US
Strava||||US
Peloton||||US
Garmin||||US
Oura||||FI
Philips||||NL
Siemens||||DE
Bosch||||DE
Procreate||||AU
Patreon||||US
OnlyFans||||UK
Cameo||||US|?
Duolingo||||US
Chegg||||US
Coursera||||US
Turnitin||||US
Proctorio||||US
Pearson||||UK
PowerSchool||||US
Edmodo||||US
Instructure||||US
GoGuardian||||US
Khan Academy||||US
Kahoot||||NO
Hewlett Packard|HP,HPE|||US
Dell||||US
Logitech||||CH
Humane||AI Pin||US|?
Rabbit|||Rabbit|US|?
Protecto||||US
Patented.ai||||US
MetaBrainz||||US
Automation Anywhere||||US
UiPath||||RO
Kyndryl||||US
Accenture||||IE
Deloitte||||UK
PwC||||UK
KPMG||||NL
EY|||EY|UK|?
McKinsey||||US
Trustpilot||||DK
Yelp||||US
Glassdoor||||US
Indeed||||US|?
Zillow||||US
RealPage||||US
SafeRent||||US
Cambridge Analytica||||UK
Criteo||||FR
The Trade Desk||||US
AdRoll||||US
Taboola||||IL
Outbrain||||US
Vultr||||US
DigitalOcean||||US
GitLab||||US
Replit||||US
Vercel||v0||US
Lovable||||SE|?
Cursor|Anysphere|||US|?
JetBrains||||CZ
Together AI||||US
Fireworks AI||||US
LAION||||DE
Common Crawl||||US
Lensa|Prisma Labs|||US
FaceApp||||RU
Remini||||IT
Zao||||CN|?
Ticketmaster|Live Nation|||US
Madison Square Garden|MSG Entertainment|||US
Mobile World Congress|GSMA|||ES
Worldline||||FR
Fastweb||||IT
Friend|||Friend|US|?
Bee|||Amazon|US|?
Limitless||||US|?
Talkspace||||US
Woebot||||US
`;

/** Large technology groups, social networks, messengers, dating and communities. Format: see `../company-table.ts`. */
export const platforms = `
Google|Alphabet?|Gmail,PaLM,PaLM 2,Nest Cam,Nest cameras,Nest thermostat,Bard?,Gemini?,Google Gemini,Gemini AI,Gemini Live,Android,Google Chrome,Chrome?,Google Photos,Google Docs,Google Drive,Google Maps,Google Assistant,Google Play,Google Cloud,Google Search,Google Home,Google Messages,Pixel?,Nest?,Google Nest,Waze,NotebookLM,Notebook LM,DeepMind,Vertex AI,ChromeOS,Chromebook,Chromebooks,AI Overviews,Nano Banana,Gemma?,VaultGemma,Google Classroom,reCAPTCHA,Google Analytics,DoubleClick,AdSense,Google Workspace||US
YouTube||YouTube Kids,YouTube Shorts|Google|US
Fitbit|||Google|US
Waymo|||Google|US
Verily||||US
Meta?|Facebook,Meta Platforms,Facebook-Mutter,Instagram-Mutter|Instagram,WhatsApp,Meta AI,Llama?,Llama 2,Llama 3,Llama 4,Threads?,Messenger?,Facebook Messenger,Messenger Kids,Oculus,Meta Quest,Ray-Ban Meta,Ray-Ban Stories,Meta Pixel,Meta glasses,Meta Ray-Bans,Onavo,CrowdTangle,Vibes?||US
Microsoft||Copilot?,Microsoft Copilot,Copilot+,Bing,Windows 10,Windows 11,Windows Recall,Microsoft 365,Office 365,Microsoft Teams,Outlook?,Xbox,Azure,Cortana?,Skype,Bing Chat,Microsoft Edge,Edge browser,Tay chatbot,Microsoft Word,OneDrive,SwiftKey,Minecraft||US
LinkedIn|Linked In|LinkedIn Learning|Microsoft|US
GitHub||GitHub Copilot|Microsoft|US
Apple?||Siri,Apple Intelligence,iPhone~,iPhones~,iCloud,App Store~,iOS~,iPad~,iPads~,iMessage,AirTag,AirTags,FaceTime,Safari?,Apple Maps,Apple Music,Apple Watch,macOS~,Vision Pro,AirPods,Apple Podcasts||US
Amazon|Amazon.com|Alexa,Alexa+,Rekognition,AWS,Amazon Web Services,Echo?,Echo Dot,Kindle~,Amazon One,Amazon Bedrock,Bedrock?,Just Walk Out,Amazon Go,Amazon Q,Halo?,Prime Video,Amazon Fresh||US
Ring?|Ring LLC|Ring doorbell,Ring doorbells,Ring camera,Ring cameras,Ring Video Doorbell,Neighbors app|Amazon|US
Blink?|||Amazon|US
Twitch?|Twitch.tv||Amazon|US
Whole Foods|Whole Foods Market||Amazon|US
Audible?|||Amazon|US
IMDb|||Amazon|US
Goodreads|||Amazon|US
X?|Twitter,X Corp,X.com,X Corp.|Periscope?,TweetDeck|xAI|US
Reddit|Reddit Inc|Reddit Answers||US
Discord?|Discord Inc|Clyde chatbot||US
Snap?|Snap Inc|Spectacles?||US
Snapchat||My AI|Snap|US
TikTok|Tik Tok||ByteDance|CN
ByteDance||Doubao,CapCut,Lemon8,Toutiao,Douyin,Pico headset||CN
Tencent||WeChat,Weixin,QQ?,Hunyuan,Yuanbao||CN
Alibaba|Alibaba Cloud|Qwen,AliExpress,Taobao,Tongyi Qianwen,DingTalk,Lazada||CN
Ant Group||Alipay||CN
Baidu||Ernie Bot,Ernie?||CN
Sina Weibo|Weibo|||CN
Xiaohongshu|RedNote|||CN
Kuaishou||Kling AI,Kwai||CN
Bilibili||||CN
Zhihu||||CN
Meituan||||CN
JD.com||||CN
Pinduoduo|PDD Holdings|||CN
Temu|||Pinduoduo|CN
Shein||||SG
NetEase||||CN
Qihoo 360||||CN
Pinterest||||US
Tumblr|||Automattic|US
Automattic||WordPress.com,WordPress,WooCommerce,Jetpack?,Gravatar||US
Medium?||||US
Substack||||US
Quora||Poe?||US
Stack Overflow|StackOverflow,Stack Exchange|||US
Wikipedia|Wikimedia,Wikimedia Foundation|||US
Bluesky||||US
Mastodon?||||DE
Truth Social|Trump Media|||US
Parler||||US
Gab?||||US
Gettr||||US
Rumble?||||US
4chan||||US
Nextdoor||||US
Yubo||||FR
BeReal|||Voodoo|FR
Clubhouse?||||US
Telegram?|Telegram Messenger|||AE
Signal?|Signal Foundation,Signal app,Signal messenger|||US
Viber||||LU
Threema||||CH
Wire?||||DE
Line?|LY Corporation,Line Corp,LINE Yahoo|||JP
Kakao||KakaoTalk,Kakao Talk||KR
Naver||Clova,HyperClova,Zepeto||KR
VK?|VKontakte|||RU
Yandex||YandexGPT,Alice assistant||RU
Mail.ru||||RU
Sber|Sberbank|GigaChat||RU
ShareChat||Moj?||IN
Koo?||||IN
Truecaller||||SE
Grab?|Grab Holdings|||SG
GoTo?|Gojek,Tokopedia|||ID
Sea Limited|Shopee,Garena|||SG
Zalo|VNG|||VN
Match Group|Match.com,Match?|||US
Tinder|||Match Group|US
OkCupid|Ok Cupid||Match Group|US
Hinge?|||Match Group|US
Plenty of Fish|||Match Group|US
Bumble?|Bumble Inc|Badoo||US
Grindr||||US
Feeld||||UK
Coffee Meets Bagel||||US
Raya?||||US
Tea?|Tea app,Tea Dating Advice|||US
Happn||||FR
Muzz||||UK
Boo?||||US
OnlyFans|Fenix International|||UK
Pornhub|Aylo,MindGeek|||CA
xHamster||||CY
Patreon||||US
Cameo?||||US
Meetup?||||US
Imgur||||US
Giphy||||US
Flickr|SmugMug|||US
Photobucket||||US
DeviantArt||||IL
ArtStation|||Epic Games|US
Behance|||Adobe|US
Dribbble||||CA
Unsplash||||CA
Pexels||||DE
Freepik|Magnific|||ES
500px||||CA
VSCO||||US
Glaze?||||US
Cara?||||US
Wattpad||||CA
Archive of Our Own|AO3|||US
Goodnotes||||HK
LiveJournal||||RU
Craigslist||||US
Angi||||US
Yelp||||US
Tripadvisor||||US
Trustpilot||||DK
Strava||||US
AllTrails||||US
Life360||||US
Zenly||||FR
Komoot||||DE
MapMyFitness||||US
Untappd||||US
Letterboxd||||NZ
Duolingo||||US
Yahoo||AOL,Yahoo Mail||US
Wickr||||US
Kik?|Kik Messenger|||CA
Omegle||||US
MeetMe||||US
IMVU||||US
Tagged?||||US
Myspace||||US
Vero?||||US
Mercado Libre|MercadoLibre,Mercado Livre|Mercado Pago||AR
Rappi||||CO
iFood||||BR
Nubank||||BR
Magalu|Magazine Luiza|||BR
Globo?||||BR
Jumia||||NG
Flutterwave||||NG
M-Pesa|Safaricom|||KE
Opay||||NG
Careem||||AE
ToTok||||AE
Noon?||||AE
`;

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
Line?|Line Messenger,LY Corporation,Line Corp,LINE Yahoo|||JP
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
Clapper?||||US
Yik Yak||||US
Sidechat||||US
Gas app||||US
Ask.fm|ASKfm|||LV
NGL?|NGL app,NGL Labs|||US
Sendit?|Iconic Hearts|||US
Wizz?|Wizz app|||FR
Weverse||||KR
Kick?|Kick.com|||AU
Trovo||||US
Odysee||||US
BitChute||||UK
Minds.com||||US
MeWe||||US
Lemmy?||||DE
Pixelfed||||CA
Misskey||||JP
Farcaster||||US
8kun|8chan|||US
Kiwi Farms||||US
Mixi?||||JP
Ameba?|CyberAgent|||JP
Cyworld||||KR
Karrot?|Danggeun,Daangn|||KR
Douban||||CN
Momo?|Hello Group|||CN
Tantan||||CN
Soul app|Soulgate|||CN
Odnoklassniki|OK.ru|||RU
RuTube||||RU
Chingari||||IN
Dailyhunt|VerSe Innovation|||IN
Upscrolled||||AU
Skylight Social||||US
Plurk||||TW
Dcard||||TW
Carousell||||SG
Bukalapak||||ID
Blibli||||ID
Traveloka||||ID
FPT Corp|FPT Corporation,FPT AI|||VN
VinAI|Vingroup,VinFast|||VN
GCash||||PH
Jollibee||||PH
Nykaa||||IN
Lenskart||||IN
Shaadi.com||||IN
BharatMatrimony||||IN
IndiaMART||||IN
Justdial||||IN
Dream11||||IN
Zepto?||||IN
Zerodha||||IN
Groww||||IN
Policybazaar|PB Fintech|||IN
Digi Yatra|DigiYatra|||IN
OLX||||NL
QuintoAndar||||BR
Cencosud||||CL
Kavak||||MX
Bitso||||MX
Globant||||AR
Hotmart||||BR
Serpro||||BR
Televisa|TelevisaUnivision|||MX
Truora||||CO
Despegar|Decolar|||AR
Mercari||||JP
Recruit Holdings|Rikunabi,Recruit Career|||JP
SmartNews||||JP
PayPay||||JP
JR East||||JP
Woowa Brothers|Baemin|||KR
Yanolja||||KR
Kakao Mobility|||Kakao|KR
Musinsa||||KR
Golfzon||||KR
NHN||||KR
PChome||||TW
Gogolook||||TW
Trendyol||||TR
Hepsiburada||||TR
Getir||||TR
Yemeksepeti|||Delivery Hero|TR
Talabat|||Delivery Hero|AE
Anghami||||AE
Paystack|||Stripe|NG
Interswitch||||NG
Konga||||NG
PalmPay||||NG
Kuda?|Kuda Bank|||NG
Moniepoint||||NG
M-KOPA||||KE
Whitepath||||KE
Odibets||||KE
Couchsurfing||||US
Disqus||||US
Ko-fi||||UK
Buy Me a Coffee||||US
Gumroad||||US
Itch.io||||US
Typepad||||US
Dreamwidth||||US
Weebly|||Block|US
Hashnode||||IN
pixiv||||JP
Fansly||||US
Chaturbate||||US
Stripchat||||CY
XVideos|XNXX|||CZ
FriendFinder Networks|Adult FriendFinder,AdultFriendFinder|||US
Ashley Madison|Ruby Corp|||CA
eHarmony||||US
Zoosk|||Spark Networks|US
Spark Networks|Elitepartner,Jdate|||DE
Parship|ParshipMeet|||DE
Lovoo|||Parship|DE
The League|||Match Group|US
BLK app||||US
Hily||||US
Scruff|Perry Street Software|Jack'd||US
Taimi||||US
Inner Circle||||NL
Fruitz|||Bumble|FR
Badoo App||||UK
Meetic|||Match Group|FR
Once dating||||CH
Azar?|Hyperconnect||Match Group|KR
Omi dating||||SG
Monkey app||||US
Chatroulette||||US
Locket?|Locket Widget|||US
Airbuds||||US
Zigazoo||||US
Guilded|||Roblox|US
TeamSpeak||||DE
Element?|Element Creations,New Vector|||UK
Matrix.org||||UK
Rocket.Chat||||US
Mattermost||||US
Olvid||||FR
Session messenger||||CH
imo messenger||||US
JusTalk||||SG
BiP messenger||||TR
MAX messenger||||RU
`;

/** Streaming, music, film, games, stock pictures. Format: see `../company-table.ts`. */
export const mediaAndGames = `
Netflix||||US
Disney|Walt Disney,The Walt Disney Company|Disney+||US
Hulu|||Disney|US
Warner Bros|Warner Bros. Discovery,HBO Max|||US
Paramount?|Paramount Global|CBS Interactive,Pluto TV||US
NBCUniversal|NBC Universal|Peacock TV|Comcast|US
Sony Pictures|||Sony|JP
Tubi||||US
Crunchyroll|||Sony|US
Plex||||US
Fubo||||US
Spotify||||SE
SoundCloud||||DE
Deezer||||FR
Tidal?||||US
Pandora?|||Sirius XM|US
Bandcamp||||US
Vimeo||||US
Dailymotion||||FR
Universal Music Group|UMG,Universal Music|||NL
Warner Music|Warner Music Group|||US
Sony Music|||Sony|US
Getty Images|Getty|||US
Shutterstock||||US
Pond5|||Shutterstock|US
Depositphotos||||US
Roblox||||US
Valve?|Valve Corp|Steam?||US
Activision|Activision Blizzard,Blizzard?|Call of Duty|Microsoft|US
Electronic Arts|EA?|||US
Ubisoft||||FR
Take-Two|Rockstar Games|||US
Riot Games||Vanguard anti-cheat|Tencent|US
Niantic||Pokémon Go,Pokemon Go||US
Zynga||||US
Supercell|||Tencent|FI
Rovio||||FI
Scopely||||US
King?|||Microsoft|SE
Bethesda|||Microsoft|US
Capcom||||JP
Sega||||JP
Square Enix||||JP
Bandai Namco||||JP
Konami||||JP
HoYoverse|miHoYo,Cognosphere|Genshin Impact||CN
Krafton||||KR
Nexon||||KR
NCSoft||||KR
CD Projekt||||PL
Razer?||||SG
Faceit||||UK
Overwolf||||IL
Voodoo?||||FR
Miniclip||||CH
Tilting Point||||US
Jam City||||US
HyperBeard||||US
Gala Games||||CH
Sandbox VR||||HK
Rec Room||||US
VRChat||||US
SAG-AFTRA||||US
Internet Archive||||US
Project Gutenberg||||US
Anna's Archive||||RU
MetaBrainz||||US
Musixmatch||||IT
Genius?||||US
Shazam|||Apple|UK
Scribd||||US
Storytel||||SE
Webtoon|Naver Webtoon||Naver|KR
Fandom?||||US
Wargaming||||CY
Paradox Interactive||||SE
Embark Studios||||SE
Embracer|Embracer Group|||SE
Larian|Larian Studios|||BE
FromSoftware|Kadokawa|||JP
DeNA||||JP
Gree?|Gree Inc|||JP
Cygames||||JP
GungHo||||JP
Netmarble||||KR
Pearl Abyss||||KR
Smilegate||||KR
Com2uS||||KR
Devsisters||||KR
Playrix||||IE
Playtika||||IL
Moon Active||||IL
Dream Games||||TR
Peak Games||||TR
Gameloft||||FR
Outfit7||Talking Tom||CY
Toca Boca|Toca Life|||SE
Mojang|||Microsoft|SE
Bungie|||Sony|US
Wizards of the Coast|||Hasbro|US
GOG.com|||CD Projekt|PL
Humble Bundle||||US
Second Life|Linden Lab|||US
ESL?|ESL FACEIT|||DE
Keywords Studios||||IE
Latitude.io||||US
Garena Free Fire||||SG
Moonton|Mobile Legends|||CN
Lilith Games||||CN
Papergames|Infold|||CN
Kuro Games||||CN
Hypergryph||||CN
Habby||||SG
Azur Games||||CY
SayGames||||BY
Crazy Labs||||IL
Homa Games||||FR
Supersonic Studios||||IL
Easybrain||||CY
Budge Studios||||CA
Kidoz||||AI
SuperAwesome||||UK
TutoTOONS||||LT
Poki||||NL
CrazyGames||||BE
DistroKid||||US
TuneCore|Believe SA|||US
CD Baby||||US
Qobuz||||FR
Last.fm||||UK
iHeartMedia|iHeartRadio|||US
Audacy||||US
Boomy||||US
Soundraw||||JP
Mubert||||US
Endel||||DE
Viaplay||||SE
Canal+|Canal Plus|||FR
ProSiebenSat.1|Joyn?|||DE
Mediaset||||IT
RTVE||||ES
Atresmedia||||ES
Zattoo||||CH
Videoland||||NL
MUBI||||UK
Curiosity Stream||||US
Discovery+||||US
AMC Networks||||US
FuboTV||||US
Hotstar|JioHotstar,Disney+ Hotstar|||IN
Zee5|Zee Entertainment|||IN
SonyLIV||||IN
Saregama||||IN
JioSaavn|Gaana|||IN
T-Series||||IN
iQiyi||||CN
Youku||||CN
Huya||||CN
Douyu||||CN
Showmax|MultiChoice,DStv|||ZA
Globoplay||||BR
Alamy||||UK
iStock|||Getty Images|CA
Dreamstime||||US
EyeEm|||Freepik|DE
Magnum Photos||||US
Authors Guild||||US
Recording Industry Association of America|RIAA|||US
Motion Picture Association|MPA?|||US
GEMA?||||DE
SACEM||||FR
Equity UK||||UK
National Association of Voice Actors|NAVA?|||US
Screen Actors Guild||||US
Writers Guild of America|WGA|||US
Coindesk||||US
Urban Dictionary||||US
Fandango|Rotten Tomatoes|||US
Flightradar24||||SE
AccuWeather||||US
The Weather Channel|Weather Company|||US
Yuka app||||FR
Too Good To Go||||DK
`;

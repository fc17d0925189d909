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
`;

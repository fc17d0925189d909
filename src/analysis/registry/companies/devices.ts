/** Makers of devices: phones, computers, glasses, doorbells, vacuums, televisions, toys. Format: see `../company-table.ts`. */
export const devices = `
Samsung|Samsung Electronics|Galaxy AI,Bixby,SmartThings,Samsung Galaxy||KR
LG|LG Electronics|||KR
SK Hynix||||KR
SK Telecom||||KR
KT Corp||||KR
Sony||PlayStation,Aibo?||JP
Nintendo||||JP
Panasonic||||JP
Sharp?||||JP
Toshiba||||JP
Huawei||||CN
Honor?||||CN
Xiaomi||Redmi||CN
Oppo||||CN
OnePlus||||CN
Vivo?||||CN
Realme||||CN
Transsion||||CN
ZTE||||CN
TCL||||CN
Hisense||||CN
Lenovo||Motorola Mobility||CN
Asus||||TW
Acer?||||TW
HTC||||TW
TSMC||||TW
MediaTek||||TW
Foxconn|Hon Hai|||TW
Synology||||TW
QNAP||||TW
HP|Hewlett Packard,Hewlett-Packard,HPE|||US
Dell||Alienware||US
Intel?|Intel Corp|||US
AMD||||US
Nvidia||||US
Qualcomm||||US
Arm?|Arm Holdings|||UK
Logitech||||CH
GoPro||||US
Garmin||||US
Polar?||||FI
Suunto||||FI
Oura|Ōura|Oura Ring||FI
Whoop?||||US
Withings||||FR
Amazfit|Zepp Health|||CN
Peloton||||US
Tonal?||||US
Mirror?||||US
Eight Sleep||||US
Bose||||US
Sonos||||US
JBL||||US
Sennheiser||||DE
Roku||||US
Vizio|||Walmart|US
TiVo|Xperi|||US
Wyze||||US
Eufy|||Anker|CN
Anker||||CN
Arlo?|Arlo Technologies|||US
SimpliSafe||||US
ADT||||US
Vivint||||US
Verkada||||US
Reolink||||CN
Tapo|TP-Link,TP Link|||CN
Tuya||||CN
D-Link||||TW
Netgear||||US
Ubiquiti||||US
Eero|||Amazon|US
Ecobee||||CA
Honeywell||||US
Johnson Controls||||IE
Siemens||||DE
Bosch||||DE
Philips|Koninklijke Philips|Philips Hue||NL
Signify||||NL
Electrolux||||SE
Miele||||DE
Whirlpool?||||US
Haier||||CN
Midea||||CN
Dyson||||SG
iRobot||Roomba,Roombas||US
Ecovacs||Deebot||CN
Roborock||||CN
Dreame||||CN
SharkNinja||||US
Narwal||||CN
DJI||||CN
Autel||||CN
Skydio||||US
Parrot?||||FR
Unitree||||CN
Boston Dynamics|||Hyundai|US
Figure AI||||US
1X Technologies|1X|NEO robot||NO
Agility Robotics||||US
EssilorLuxottica|Luxottica|Ray-Ban~||IT
Xreal||||CN
Rokid||||CN
Vuzix||||US
Even Realities||||CN
Brilliant Labs||||SG
Magic Leap||||US
HTC Vive||||TW
Neuralink||||US
Kernel?||||US
Emotiv||||US
Muse?|InteraXon|||CA
Furbo|Tomofun|||TW
Nanit||||US
Owlet?||||US
VTech||||HK
Mattel||Hello Barbie,Barbie~||US
Hasbro||||US
Lego||||DK
Fisher-Price|||Mattel|US
Spin Master||||CA
FoloToy||||SG
Curio?|Curio Interactive|||US
Miko?||||IN
Embodied Inc||Moxie robot||US
Tamagotchi||||JP
Jawbone||||US
Fossil?||||US
Tile?|||Life360|US
Chipolo||||SI
Ledger?||||FR
Yubico||||SE
Axis Communications||||SE
Hanwha Vision||||KR
Bambu Lab||||CN
Zebra Technologies||||US
John Deere|Deere|||US
Caterpillar?||||US
Itron||||US
Landis+Gyr||||CH
Kone||||FI
Ultraleap||||UK
Solos?|Solos glasses|||US
Sandbar?||||US
Pebble?|Core Devices|||US
Coros||||US
Wahoo Fitness|Wahoo?|||US
Zwift||||US
NordicTrack|iFIT|||US
Lovense||||HK
We-Vibe||||CA
Aqara|Lumi United|||CN
Govee||||CN
Loxone||||AT
Somfy||||FR
tado|tado°|||DE
Netatmo||||FR
Yale Home||||US
August Home||||US
Amcrest||||US
Lorex||||CA
Swann?|Swann Security|||AU
Ezviz||||CN
Imou||||CN
Wansview||||CN
Ajax Systems||||UA
Sector Alarm||||NO
Securitas||||SE
Brinks Home||||US
Frontpoint||||US
Cove Security||||US
Ooma||||US
Cosori|Vesync|||US
Aigostar||||ES
Instant Pot||||US
Skyworth||||CN
Vestel||||TR
Grundig||||TR
Beko|Arçelik|||TR
Miku?|Miku Care|||US
CuboAi||||TW
Snoo?|Happiest Baby|||US
Genesis Toys|My Friend Cayla|||HK
CloudPets|Spiral Toys|||US
Tonies|Boxine,Toniebox|||DE
Yoto?||||UK
Apitor||||CN
Xplora||||NO
Gabb|Gabb Wireless|||US
Pinwheel Phone||||US
Light Phone||||US
Fairphone||||NL
Murena|e Foundation|||FR
Purism||||US
Nokia||||FI
HMD Global||||FI
Ericsson||||SE
Tecno?|Tecno Mobile,Infinix,itel Mobile|||CN
Micromax||||IN
Lava International||||IN
Vertu||||UK
BlackBerry||||CA
Western Digital||||US
Seagate||||US
Texas Instruments||||US
STMicroelectronics||||CH
Infineon||||DE
NXP|NXP Semiconductors|||NL
ASML||||NL
Insta360||||CN
Leica?|Leica Camera|||DE
Nikon||||JP
Fujifilm||||JP
Polaroid?||||NL
Hanwha||||KR
Bosch Security||||DE
Ubtech||||CN
AgiBot||||CN
Xpeng Robotics||||CN
Engineered Arts||||UK
Hanson Robotics||||HK
Apptronik||||US
Sanctuary AI||||CA
Knightscope||||US
Starship Technologies||||EE
Serve Robotics||||US
Kiwibot||||US
Cobalt Robotics||||US
Moorebot||||US
Petcube||||US
Tractive||||AT
Invoxia||||FR
Levoit||||US
Kohler||||US
Throne Science||||US
Omron||||JP
Masimo||||US
AliveCor||||US
Empatica||||IT
Muse headband||||CA
NeuroSky||||US
Synchron||||US
Blackrock Neurotech||||US
Paradromics||||US
Precision Neuroscience||||US
BrainCo||||CN
NextMind||||FR
OpenBCI||||US
`;

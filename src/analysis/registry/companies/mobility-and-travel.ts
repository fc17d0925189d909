/** Cars, rides, deliveries, airlines, hotels, homes. Format: see `../company-table.ts`. */
export const mobilityAndTravel = `
Tesla||Autopilot?,Tesla Optimus,Robotaxi?||US
SpaceX||Starlink||US
General Motors|GM|OnStar,Chevrolet,Cadillac?||US
Ford?|Ford Motor,Ford Motor Company|BlueCruise||US
Stellantis|Fiat Chrysler|Chrysler,Jeep,Peugeot,Fiat||NL
Volkswagen|VW|Cariad||DE
Audi|||Volkswagen|DE
Porsche|||Volkswagen|DE
BMW||Mini Cooper||DE
Mercedes-Benz|Mercedes,Daimler|||DE
Renault||||FR
Toyota||Lexus||JP
Honda||||JP
Nissan||||JP
Subaru||||JP
Mazda||||JP
Mitsubishi||||JP
Hyundai||||KR
Kia||||KR
BYD||||CN
Nio?||||CN
XPeng||||CN
Li Auto||||CN
Geely||||CN
SAIC Motor|MG Motor|||CN
Great Wall Motor||||CN
Volvo|Volvo Cars|Polestar||SE
Jaguar Land Rover|JLR|||UK
Rivian||||US
Lucid?|Lucid Motors|||US
Tata Motors||||IN
Mahindra||||IN
Ola?|Ola Cabs,Ola Electric|||IN
Cruise?|Cruise LLC||General Motors|US
Zoox|||Amazon|US
Aurora?|Aurora Innovation|||US
Mobileye||||IL
Pony.ai||||CN
Nauto||||US
Samsara||||US
Motive?|Motive Technologies|||US
Lytx||||US
Netradyne||||US
Cambridge Mobile Telematics||||US
Geotab||||CA
TomTom||||NL
HERE Technologies||||NL
Mapbox||||US
Uber||Uber Eats||US
Lyft||||US
Bolt?|Bolt Technology|||EE
Free Now|FreeNow|||DE
Cabify||||ES
BlaBlaCar||||FR
Didi||||CN
Yango||||AE
inDrive||||US
Lime?||||US
Bird?||||US
Tier?|Tier Mobility|||DE
Voi||||SE
DoorDash||||US
Instacart||||US
Grubhub||||US
Deliveroo||||UK
Just Eat|Just Eat Takeaway,Lieferando|||NL
Glovo||||ES
Foodinho|||Glovo|IT
Delivery Hero|Foodpanda|||DE
Wolt|||DoorDash|FI
Swiggy||||IN
Zomato||||IN
Blinkit|||Zomato|IN
Gett||||IL
Amazon Flex||||US
FedEx||||US
UPS?|United Parcel Service|||US
DHL|Deutsche Post|||DE
Royal Mail||||UK
La Poste||||FR
PostNL||||NL
USPS|US Postal Service|||US
Airbnb||||US
Booking.com|Booking Holdings|||NL
Expedia||Vrbo||US
Trivago||||DE
Kayak?||||US
Agoda||||SG
Trip.com|Ctrip|||CN
MakeMyTrip||||IN
eDreams||||ES
Marriott|Marriott International|Starwood?||US
Hilton?||||US
Hyatt||||US
Accor||||FR
IHG|InterContinental Hotels|||UK
Caesars|Caesars Entertainment|||US
MGM Resorts||||US
Oyo||||IN
Ryanair||||IE
EasyJet||||UK
British Airways||||UK
Lufthansa||||DE
Air France|KLM|||FR
Iberia?||||ES
Vueling||||ES
Wizz Air||||HU
Delta?|Delta Air Lines|||US
United Airlines||||US
American Airlines||||US
Southwest Airlines||||US
JetBlue||||US
Alaska Airlines||||US
Air Canada||||CA
WestJet||||CA
Qantas||||AU
Air New Zealand||||NZ
Cathay Pacific||||HK
Singapore Airlines||||SG
Emirates?||||AE
Qatar Airways||||QA
Air India||||IN
IndiGo|Indigo Airlines|||IN
Turkish Airlines||||TR
LATAM Airlines||||CL
Aena||||ES
Fraport||||DE
Heathrow?||||UK
Deutsche Bahn||||DE
SNCF||||FR
Trenitalia||||IT
Renfe||||ES
Network Rail||||UK
Transport for London|TfL|||UK
Amtrak||||US
Hertz?||||US
Avis?||||US
Sixt||||DE
Zillow||||US
Redfin||||US
Realtor.com||||US
Rightmove||||UK
RealPage||||US
SafeRent||||US
AppFolio||||US
Yardi||||US
Immobilienscout24|ImmoScout24|||DE
Idealista||||ES
Opendoor||||US
WeWork||||US
Mobile World Congress|GSMA,MWC|||ES
Ferrari||||IT
Lamborghini||||IT
Škoda|Skoda Auto,Skoda|||CZ
Dacia||||RO
Opel|Vauxhall|||DE
Citroën|Citroen|||FR
Alfa Romeo||||IT
Suzuki?||||JP
Fisker||||US
Faraday Future||||US
Nuro||||US
Motional||||US
May Mobility||||US
WeRide||||CN
Zeekr||||CN
Leapmotor||||CN
Chery||||CN
GAC Group||||CN
Seres||||CN
Acura||||JP
Verra Mobility||||US
SiriusXM|Sirius XM Radio|||US
Postmates|||Uber|US
Gorillas Technologies||||DE
Flink?||||DE
Gopuff||||US
Shipt|||Target|US
Menulog||||AU
Foodora||||SE
PedidosYa||||UY
HungerStation||||SA
Dunzo||||IN
Evri?||||UK
DPD|DPD UK,Dynamic Parcel Distribution|||FR
GLS?||||NL
InPost||||PL
Canada Post||||CA
Purolator||||CA
Japan Post||||JP
Yamato Transport||||JP
SF Express||||CN
J&T Express||||ID
Ninja Van||||SG
Lalamove||||HK
Correios||||BR
Loggi||||BR
Posti?|Posti Group|||FI
PostNord||||SE
bpost||||BE
Finnair||||FI
Norwegian Air|Norwegian Air Shuttle|||NO
Scandinavian Airlines||||SE
TAP Air Portugal||||PT
Aegean Airlines||||GR
LOT Polish Airlines||||PL
Austrian Airlines||||AT
Swiss International Air Lines|SWISS Air Lines|||CH
Brussels Airlines||||BE
Eurowings||||DE
Jet2||||UK
TUI||||DE
Virgin Atlantic||||UK
Aer Lingus||||IE
Air Europa||||ES
ITA Airways||||IT
Volotea||||ES
Transavia||||NL
Icelandair||||IS
Etihad|Etihad Airways|||AE
Saudia||||SA
Flydubai||||AE
Air Arabia||||AE
El Al||||IL
Kenya Airways||||KE
Ethiopian Airlines||||ET
South African Airways||||ZA
SpiceJet||||IN
Vistara||||IN
AirAsia||||MY
Malaysia Airlines||||MY
Garuda Indonesia||||ID
Lion Air||||ID
Cebu Pacific||||PH
Philippine Airlines||||PH
Thai Airways||||TH
Vietnam Airlines||||VN
All Nippon Airways|ANA?|||JP
Japan Airlines||||JP
Korean Air||||KR
Asiana|Asiana Airlines|||KR
China Eastern||||CN
Air China||||CN
China Southern||||CN
China Airlines||||TW
EVA Air||||TW
Virgin Australia||||AU
Jetstar||||AU
Spirit Airlines||||US
Frontier Airlines||||US
Allegiant Air||||US
Hawaiian Airlines||||US
Aeromexico|Aeroméxico|||MX
Volaris||||MX
Avianca||||CO
Copa Airlines||||PA
GOL Linhas Aéreas|Gol Airlines|||BR
Azul Linhas Aéreas|Azul Airlines|||BR
Aerolíneas Argentinas||||AR
Schiphol|Schiphol Airport|||NL
Changi Airport||||SG
Gatwick|Gatwick Airport|||UK
Brussels Airport||||BE
Charleroi Airport|Brussels South Charleroi Airport|||BE
Wyndham||||US
Choice Hotels||||US
Best Western||||US
Radisson||||BE
NH Hotels|NH Hotel Group|||ES
Meliá|Melia Hotels,Meliá Hotels|||ES
Iberostar||||ES
Barceló Hotels||||ES
Premier Inn|Whitbread|||UK
Travelodge||||UK
Motel One||||DE
Scandic||||SE
Shangri-La Hotels||||HK
Otelier||||US
Hostelworld||||IE
Hotels.com|||Expedia|US
Priceline|||Booking.com|US
Skyscanner||||UK
Kiwi.com||||CZ
Omio||||DE
Trainline||||UK
FlixBus|Flix SE|||DE
Lastminute.com|Lastminute|||CH
Opodo||||ES
GetYourGuide||||DE
Viator|||Tripadvisor|US
Klook||||HK
Tiket.com||||ID
Cleartrip||||IN
IRCTC||||IN
Enterprise Rent-A-Car|Enterprise Holdings|||US
Europcar||||FR
Getaround||||US
Turo||||US
Zipcar||||US
Share Now||||DE
Miles Mobility||||DE
Dott?||||NL
Citymapper||||UK
Moovit|||Intel|IL
Parkopedia||||UK
EasyPark|EasyPark Group,RingGo|||SE
ParkMobile||||US
Metropolis Technologies||||US
SpotHero||||US
Cubic Transportation||||US
RATP||||FR
BVG?||||DE
ÖBB|Österreichische Bundesbahnen|||AT
SBB|Schweizerische Bundesbahnen,CFF?|||CH
NS Reizigers|Nederlandse Spoorwegen|||NL
SNCB|NMBS|||BE
Eurostar||||UK
Indian Railways||||IN
MTR Corporation|MTR?|||HK
Greyhound||||US
Royal Caribbean||||US
Norwegian Cruise Line||||US
Vacasa||||US
Invitation Homes||||US
Greystar||||US
Deutsche Wohnen||||DE
Vonovia||||DE
Mercy Housing||||US
Zoopla||||UK
SeLoger||||FR
Apartments.com|CoStar|||US
RentGrow||||US
RentSpree||||US
TurboTenant||||US
realestate.com.au|REA Group|||AU
2Apply|InspectRealEstate|||AU
Snug.com||||AU
Carvana||||US
CarMax||||US
CDK Global||||US
Cox Automotive|Kelley Blue Book|||US
mobile.de||||DE
AutoScout24||||DE
AutoTrader||||UK
Cazoo||||UK
`;

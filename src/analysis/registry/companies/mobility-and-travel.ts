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
`;

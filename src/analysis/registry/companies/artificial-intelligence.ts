/** Makers of models, assistants and generative tools. Format: see `../company-table.ts`. */
export const artificialIntelligence = `
OpenAI|Open AI|ChatGPT,GPT-3,GPT-3.5,GPT-4,GPT-4o,GPT-5,DALL-E,Sora?,OpenAI Codex,GPT Store,ChatGPT Atlas,ChatGPT Health||US
Anthropic||Claude AI,Claude chatbot,Claude Code,Claude.ai,Claude?||US
xAI|X.AI|Grok?,Grokipedia||US
DeepSeek|Deep Seek|||CN
Mistral AI|Mistral?|Le Chat?||FR
Perplexity?|Perplexity AI|Comet browser,Comet?||US
Cohere?|Cohere AI|||CA
Inflection AI||Pi chatbot||US
Character.AI|Character AI,Character Technologies|||US
Replika|Luka Inc|||US
Chai Research||||US
Nomi AI|Nomi.ai|||US
Kindroid||||US
Candy AI||||MT
Stability AI||Stable Diffusion,DreamStudio||UK
Midjourney||||US
Runway?|Runway AI,RunwayML|||US
Pika Labs||||US
Luma AI||Dream Machine?||US
Ideogram?|Ideogram AI|||CA
Black Forest Labs||FLUX.1||DE
Leonardo.AI|Leonardo AI||Canva|AU
Civitai||||US
Synthesia||||UK
HeyGen||||US
D-ID||||IL
ElevenLabs|Eleven Labs|||US
Resemble AI||||CA
Respeecher||||UA
Speechify||||US
Lovo|LOVO AI|||US
Murf AI||||US
Suno?|Suno AI|||US
Udio?||||US
Hugging Face|HuggingFace|||US
Scale AI|ScaleAI|Remotasks,Outlier AI||US
Surge AI||||US
Appen||||AU
Sama?|Samasource|||US
Mercor||||US
Turing?||||US
Databricks||DBRX||US
Together AI|TogetherAI|||US
Fireworks AI||||US
Groq||||US
Cerebras||||US
Replicate?||||US
fal.ai||||US
Baseten||||US
OpenRouter||||US
LangChain||||US
LlamaIndex||||US
AI21 Labs|AI21|||IL
Aleph Alpha||||DE
DeepL||||DE
Nextcloud||||DE
Silo AI||||FI
Black Sesame||||CN
Moonshot AI|Moonshot|Kimi?||CN
Zhipu AI|Zhipu,Z.ai|ChatGLM||CN
MiniMax||Talkie?,Hailuo||CN
Baichuan||||CN
StepFun||||CN
01.AI||||CN
iFlytek||||CN
SenseTime||||HK
Megvii||Face++||CN
Manus?|Manus AI,Butterfly Effect|||SG
Monica?||||CN
Sakana AI||||JP
Preferred Networks||||JP
Upstage?||||KR
Scatter Lab||Lee Luda,Iruda||KR
Sarvam AI||||IN
Krutrim||||IN
G42||Falcon LLM||AE
Technology Innovation Institute||||AE
Maritaca AI||||BR
Lelapa AI||||ZA
Grammarly||||US
Superhuman?||||US
QuillBot||||US
Jasper?|Jasper AI|||US
Copy.ai||||US
Writer?|Writer AI|||US
Notion?|Notion AI,Notion Labs|||US
Otter.ai|Otter AI,Otter?|OtterPilot||US
Fireflies.ai|Fireflies AI,Fireflies?|||US
Read.ai|Read AI|||US
Granola?|Granola AI|||UK
tl;dv||||DE
Fathom?|Fathom AI|||US
Gong?|Gong.io|||US
Rewind AI|Rewind?|||US
Limitless?|Limitless AI|||US
Bee?|Bee AI||Amazon|US
Friend?|Friend AI|Friend pendant||US
Humane?|Humane Inc|AI Pin||US
Rabbit?|Rabbit Inc|Rabbit R1||US
Plaud||Plaud Note||US
Omi?||||US
Sesame?|Sesame AI|||US
Cursor?|Anysphere|||US
Windsurf?|Codeium|||US
Replit||||US
Lovable?|Lovable AI|||SE
Bolt.new|StackBlitz|||US
Tabnine||||IL
Sourcegraph||||US
Cognition AI||Devin AI||US
Augment Code||||US
JetBrains||||CZ
Vercel||v0?||US
You.com||||US
Kagi||||US
Phind||||US
Genspark||||US
Glean?||||US
Harvey?|Harvey AI|||US
Clarifai||||US
LAION||||DE
Common Crawl||||US
EleutherAI||||US
Allen Institute for AI|AI2|||US
Safe Superintelligence||||US
Thinking Machines Lab||||US
Adept?||||US
Poolside?|Poolside AI|||US
Prisma Labs||Lensa,Lensa AI||US
Remini|||Bending Spoons|IT
Bending Spoons||||IT
FaceApp||||CY
Reface||||UA
Zao?||||CN
Photoroom||||FR
Picsart||||US
Artisse||||HK
DeepNude||||EE
ClothOff||||VG
Protecto||||US
Patented.ai||||US
Private AI||||CA
Automation Anywhere||||US
UiPath||||RO
C3.ai|C3 AI|||US
DataRobot||||US
H2O.ai||||US
Dataiku||||FR
Snorkel AI||||US
Weights & Biases||||US
SoundHound||||US
Nuance?|Nuance Communications|Dragon Medical||US
Verint||||US
Cresta||||US
Observe.AI||||US
Worldcoin|Tools for Humanity,World Network,World App|World ID,The Orb||US
Upstage AI||||KR
Rinna||||JP
Nyonic||||DE
LightOn||||FR
Kyutai||||FR
Multiverse Computing||||ES
iGenius||||IT
Domyn||||IT
Sudowrite||||US
Writesonic||||US
Candy.ai||||MT
CrushOn AI|CrushOn|||HK
Paradot||||US
Anima AI||||UK
EVA AI||||CY
Talkie AI||||CN
PolyBuzz||||CN
Linky AI||||CN
Dippy AI||||US
Nastia AI||||US
HereAfter AI||||US
StoryFile||||US
DoNotPay||||US
Limbic AI||||UK
Suki AI||||US
Lyrebird Health||||AU
Tortus AI|Tortus|||UK
Tandem Health||||SE
NightCafe||||AU
Krea AI||||US
Hour One AI||||IL
PlayHT|Play.ht|||US
Voicify AI|Jammable|||UK
Liquid AI||||US
Nous Research||||US
Reka AI||||US
Essential AI||||US
Contextual AI||||US
Lightning AI||||US
Nomic AI||||US
Jina AI||||DE
Prime Intellect||||US
Reflection AI||||US
Skild AI||||US
World Labs||||US
SambaNova|SambaNova Systems|||US
Graphcore|||SoftBank|UK
Wayve||||UK
CoreWeave||||US
Crusoe?|Crusoe Energy|||US
Lambda Labs||||US
Nebius||||NL
H Company||||FR
Parloa||||DE
Cognigy||||DE
Langdock||||DE
n8n||||DE
Legora||||SE
Sana Labs||||SE
Berget AI||||SE
Intric||||SE
Isomorphic Labs|||Google|UK
Faculty AI||||UK
PolyAI||||UK
Quantexa||||UK
Horizon Robotics||||CN
Cambricon||||CN
Haptik||||IN
Yellow.ai||||IN
Uniphore||||US
Gnani.ai||||IN
Elyza||||JP
Lunit||||KR
Wrtn|Wrtn Technologies|||KR
FuriosaAI||||KR
Romantic AI||||US
SpicyChat|SpicyChat AI|||CA
Janitor AI|JanitorAI|||US
Muah AI|Muah.ai|||US
DreamGF||||BG
Soulmate AI||||US
Tolan?|Portola Labs|||US
XiaoIce||||CN
SimSimi||||KR
Botify AI|Ex-Human|||US
Joi AI||||US
Cleverbot||||UK
Blush AI||||US
GirlfriendGPT||||US
AI Dungeon||||US
NovelAI||||US
Inworld AI||||US
Dawn AI||||US
Photo Lab AI||||US
ToonMe||||CH
Avatarify||||US
FacePlay||||CN
Meitu||BeautyPlus||CN
Snow Corp||B612 app|Naver|KR
Fotor||||CN
Pixlr||||SG
Undress AI|Undress.app|||VG
CrushAI|Crush AI|||HK
DrawNudes||||US
Nudify AI|Nudify.online|||AU
Deepswap||||HK
Snapfish||||US
Circleback||||US
Cluely||||US
Trint||||UK
Sonix||||US
Happy Scribe||||ES
Verbit||||IL
AssemblyAI||||US
Deepgram||||US
Tactiq||||AU
Spinach AI||||US
Noota||||FR
Rev.com||||US
Voicemod||||ES
WellSaid Labs||||US
Voices.com||||CA
InVideo||||IN
Kapwing||||US
OpusClip||||US
Captions AI||||US
Sierra AI||||US
Decagon?|Decagon AI|||US
Sider AI||||US
Merlin AI||||IN
MaxAI||||US
Originality.ai||||CA
Winston AI||||CA
Hive AI|Hive Moderation|||US
Spectrum Labs||||US
ActiveFence|Alice Security|||IL
Unitary AI||||UK
Defined.ai||||US
Toloka||||NL
Labelbox||||US
Invisible Technologies||||US
Turing.com||||US
Micro1||||US
Telus Digital|TELUS International||Telus|CA
CloudFactory||||UK
Innodata||||US
Protege AI||||US
Kled AI||||US
Neon Mobile|Neon app|||US
Sapien AI||||US
Clickworker||||DE
Be My Eyes||||DK
Envision AI||||NL
Ellipsis Health||||US
Kintsugi?|Kintsugi Health|||US
Cogito Corp||||US
Affectiva|||Smart Eye|US
Smart Eye||||SE
Hume AI||||US
Realeyes||||UK
Entropik||||IN
Emotient|||Apple|US
Wolfram Alpha|WolframAlpha,Wolfram Research|||US
Moltbook||||US
OpenClaw|Moltbot,Clawdbot|||AT
Botpress||||CA
Ada Support||||CA
Wordtune?|||AI21 Labs|IL
Pieces Technologies||||US
Workado||||US
IntelliVision||||US
Rytr||||US
accessiBe||||IL
Ironclad?|Ironclad AI|||US
LegalZoom||||US
Casetext|||Thomson Reuters|US
Robin AI||||UK
`;

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
Lensa|Prisma Labs|Lensa AI||US
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
`;

/** Words for machines that learn, in six languages and some Polish and Dutch. The notation is that of `patterns.ts`. */
export const machines = {
  /** Artificial intelligence by name or kind. */
  ai: `
    ai {recording*|note taking|note taker*|icebreaker*|filter*|avatar*|vendor*|scribes|call*|voice|transcription|clause|clauses|summar*|girlfriend*|boyfriend*|friend*|therap*|camera*|chat|chats|bot|bots}, machine intelligence, ai {clause|terms|plans|plan|training|use|policy|programme|program|push|purposes|scribe*|firms|firm|developers|developer|labs|lab|services|service|features|search|agents|agent|coach|wearable*|glasses|toys|toy|companion*|browser*|recruit*|hiring}, artificially intelligent, intelligent assistant*, ai based, kunstlich* intelligen*, ki {systeme*|modell*|anwendung*|assistent*|funktion*|firmen|chatbot*|app}, ia {generative|generativa|generatif|conversationnelle|agentica}, l ia, d ia, la ia, las ia, una ia, con ia, de ia, da ia, dell ia, sull ia, all ia, nell ia, com ia, por ia, agente* de {ia|inteligencia}, systeme* d {ia|intelligence}, sistema* de {ia|inteligencia}, sistemi di {ia|intelligenza}, robot* conversacional*, agent* conversationnel*
    AI, genai, KI, IA, AGI, ai {model*|models|system*|tool*|chatbot*|assistant*|training|company|companies|app|apps|feature*|systems}
    an ai, is ai, the ai, artificial intelligence, machine learning, deep learning, neural net*, generative
    chatbot*, chat bot*, LLM, LLMs, llms, language model*, foundation model*, GPT*, gpt*, large model*, ai powered, ai act
    kunstliche* intelligenz, maschinelle* lernen, sprachmodell*, intelligence artificielle, apprentissage automatique
    inteligencia artificial, aprendizaje automatico, intelligenza artificiale, apprendimento automatico
    inteligencia artificial, aprendizado de maquina, sztuczn* inteligencj*, kunstmatige intelligentie
    text to image, image generator*, virtual assistant*, voice assistant*, digital assistant*, conversational agent*, copilots, ai agents`,
  /** Products and makers whose name says AI. */
  aiProduct: `
    Gemma, PaLM, LaMDA, BERT, Copilot, Recall, Claude, Le Chat, Lumo, Pi, Poe, Meta AI, Moltbot, Alexa+, Vicuna, Sora, Veo, Imagen, Comet, Atlas, Operator, Friend AI, Bee AI, Rewind AI, Limitless AI, Humane, Otter*, Fireflies, Abridge, Nabla, Suno, Udio, Runway, ElevenLabs, Palantir, DeepMind, Kling, MiniMax, Baichuan, Zhipu, Moonshot, Nova Sonic, Writer AI, Gong, Read AI, Cluely, Harvey AI, Moltbook
    ChatGPT*, chatgpt*, OpenAI*, openai*, Open AI, DeepSeek*, deepseek*, Grok*, Gemini, Bard, Copilot*, Midjourney*, Anthropic*, Claude, Llama
    DALL, Sora, Whisper AI, Replika*, Character AI, Perplexity*, Mistral*, xAI, Stability AI, Stable Diffusion, Lensa*, Clarifai*, Clearview*, PimEyes*
    Meta AI, Snapchat AI, My AI, Firefly, Apple Intelligence, Alexa, Siri, Cortana, Bixby, Galaxy AI, Cohere*, Inflection AI, Hugging Face, Kimi, Qwen*
    Ernie, Doubao, Manus, Luka, Recall, Notion AI, Zoom AI, Slack AI, Einstein GPT, NotebookLM, Aleph Alpha, Scale AI, Cursor AI, Google AI, Gemini AI`,
  /** A weaker sign: software that decides. */
  algorithm: `
    scor{e|es|ed|ing} ~ {people|applicants|riders|workers|customers|claimants|families}, profiling, profilage, perfilad*, profilazion*, automated decision*, decisions automatisees, decisioni automatizzate, decisiones automatizadas, automatisierte* entscheidung*, risk scor*, note taker*, notetaker*, scribe*, dictation, voice clip*, digital twin*
    algorithm*, algoritm*, algorithme*, bot, bots, robot*, automat*, model, models, modele*, modell*, modelo*, modelli, modelos, assistant*, agent, agents
    smart glasses, smart speaker*, ambient intelligence, transcription, predictive, recommender*`,
  /** Learning from something. "Training" of people and railways is taken out again by `otherTraining`. */
  training: `
    {futtert|futtern|fuettern} , ki futtern, nourrir, alimenter, alimentar, alimentare, {learn|learning|learns} from {users|customers|your|our|their|members}, {built|build|builds|building|made} {on|from|with} ~ {data|photos|posts|chats}, {models|algorithm*} {built|made|derived|trained}, {learn|learns|learning|learnt|learned} {from|on} ~ {data|posts|post|photos|chats|calls|files|notes|contracts|documents|designs|emails|conversations|content|messages|profiles|essays|records|what|everything|you|them|us}, {taught|teach|teaches|teaching} ~ {AI|model|models|machine*|algorithm*|assistant|chatbot*|its}, not learnt from, trained {on|with|using}, {model|models|ai|algorithm|machine} {training|learning pool|learning programme}, ai learning, used {for|in} ~ {AI|machine learning|models|algorithms}, {use|uses|using} ~ for {AI|machine learning|its ai|their ai|generative}
    {eaten|swallow*|devour*|gobble*|ingest*|consume*|digest*|nourish*} ~ {AI|machine*|model*|chatbot*|posts|data|content|photos}, {mine|mines|mining|mined} ~ {posts|data|messages|photos|content|chats}, {grist|fodder|raw material|fuel} ~ {AI|model*|machine*|algorithm*}, {train|feed|teach} ~ AI, build* ~ AI {coach|assistant|model*|tools}, model improvement, to improve ~ {AI|model*|assistant|Siri|Alexa|voice recognition|speech}
    {futter*|gefuttert|speis*|nahr*|anlern*} ~ {KI|modell*|daten}, ki {training*|entwicklung|zwecke}, {training*|trainiert} ~ {KI|Grok|Llama|modell*}, maschinell ausgewertet, maschinelle* auswert*, {auswert*|heranzieh*|verwert*} ~ {KI|training}, zum training, furs training
    {nourri*|aliment*} ~ {IA|modele*|intelligence}, apprendre a {son|sa|leur} , apprentissage {de|des} ~ {IA|modele*}, aliment{ar|an|a} ~ {IA|inteligencia|modelos}, nutri{re|r} ~ {IA|intelligenza|inteligencia|modelli|modelos}, {treinar|treinamento|treino|treina} , {formar|formare|former} ~ {IA|modelos|modelli|modeles}, aprender {de|com|con} ~ {datos|dados|mensajes|mensagens|publicaciones}, imparare da, machine learning {purposes|use|programme}
    train, trains, trained, training, retrain*, pretrain*, training {data|set|sets|material|dataset*|corpus}, fine tun*, finetun*
    trainier*, KI training*, training von, trainingsdaten, angelernt, anlernen, entrain*, entrainement, entren*, addestr*, allenar*, allena, trein*, treinamento
    trenowa*, szkol*, przeszkol*, nakarmi*, trainen, getraind
    {feed|feeds|feeding|fed} ~ {beast|machine|algorithm|AI|models|model|chatbot*|into|to|its|their}
    {improve|improving|improves|improved|build|building|develop|developing|develops|enhance|refine|refining|teach|teaching|fuel|fuels|fueling|fuelling|power|powering} ~ {AI|model|models|algorithms|chatbot*|Grok|Gemini|Copilot|LLMs|llms}
    {verbess*|weiterentwick*|amelior*|mejorar|migliorare|melhorar} ~ {KI|IA|AI|model*}
    ai {development|improvement|learning}, data mining, mine ~ data, learn from {your|users|user|our|people|customer*|customers}, learning from {your|users|user|our|customer*}`,
  /** Training that is not of machines: staff, athletes, railways. */
  otherTraining: `
    training {course*|camp|camps|program|programs|programme|programmes|facility|facilities|bundle*|session*|aircraft|ground|center*|centre*|exercise*|regime|academy|workshop*|certificat*|scholarship*|module*|plan|plans|video|demo|flight*|effective|upgrades|staff|employees|personnel|on gdpr}
    {staff|employee|compliance|personal|military|police|skills|awareness|it|ai|free|online|corporate|security|army|flight|mandatory|gdpr|chatgpt|teacher|weight|medical|strength|potty|stem|pilot|driver} {trainer|training course*|training courses|training bundle}
    staff ~ training, {personal|military|police|awareness|skills|weight|strength|potty|army|marathon|basic|vocational|on the job|dog|sleep|brain|gdpr|compliance|stem|teacher|cpr|safety|firearms} training, personal trainer*
    train {derail*|wreck*|crash*|station*|stations|travel|driver*|fare*|line|lines|service*|journey*|ride*|tracks|passenger*|murder|strike*|delay*|carriage*|yourself|disaster|people|staff|workers|employees|elite|athlete*|soldier*|crew*|developers|teachers|doctors|nurses|pilots|officers|them|dragon*|dog*|my brain}
    {passenger|freight|commuter|high speed|bullet|toxic|steam|express|subway|the wrong|sleeper|metro|a|by|toxic} train, toxic train, into train, trains and, trainer, trainers, trainee*, {ice|rail|via rail} train*
    how to train {yourself|your dog|your brain|for}, training {for|in} {a marathon|the gym|war|data science}, trained {professional*|staff|pilot*|dog*|nurse*|eye|physician*|lawyer*|by}, on the train, train to, trainspotting, trainium
    {train|training} {your own|my own|an|a} ~ {model|chatbot|bot|gpt|ai}, training replacement, training my`,
  /** Computing for its own sake. */
  engineering: `
    parameter*, benchmark*, inference, gpu*, chip*, semiconductor*, supercomputer*, data center*, data centre*, datacenter*, tokens, tokenizer*, compute, cluster*, transformer*, checkpoint*
    open source*, github repo*, framework*, library, python, pytorch, tensorflow, xgboost, huggingface, api, apis, sdk, developer*, synthetic data, model collapse
    nvidia, amd, qualcomm, tpu*, graviton, instances, gigafactory, robodog*, robotic*, self driving, autonomous vehicle*, protein*, quantum, rlhf, latency, hdd, accelerator*, exascale, dataset*`,
} as const;

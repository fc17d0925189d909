import type { ExampleGroup } from './example.ts';

const document = 'Subprocessors';

/** Lines of lists that say who gets people's data, and for what. */
export const inLists: readonly ExampleGroup[] = [
  {
    about: 'a provider of AI joins or leaves a list',
    document,
    aiData: true,
    direction: 'expands-use',
    severity: 2,
    statements: [
      '| OpenAI, L.L.C. | AI services | United States |',
      '| Anthropic PBC | Language models | United States |',
      '| Contoso AI GmbH | AI features | Germany |',
      '| Fabrikam Labs | AI inference | Ireland |',
      '| Northwind Cloud | Machine learning platform | Netherlands |',
      '| Adventure Works | Hosting of the AI assistant | Sweden |',
      'Mistral AI, France',
      'Google Gemini, text generation',
      'Azure OpenAI Service, summaries of tickets, European Union',
      'Tailspin Toys Ltd. – artificial intelligence for search – United Kingdom',
      'Woodgrove, transcription of calls with AI',
      'Litware – chatbot of our help centre – names, messages',
      'Wingtip – Spracherkennung und KI-Funktionen – Deutschland',
      'Proseware – modèles de langage – France',
      'AI service providers',
      'Generative AI vendors (optional features only)',
      '| Lucerne | Hosting | => | Lucerne | Hosting, AI services |',
    ],
  },
  {
    about: 'anybody else joins or leaves a list, or moves',
    document,
    aiData: false,
    direction: null,
    severity: 1,
    statements: [
      '| Contoso Mail | Sending of e-mail | United States |',
      '| Fabrikam Pay | Payments | Ireland |',
      'Northwind, customer support, Philippines',
      'Tailspin Analytics – measurement of visits – Canada',
      'Woodgrove Data Centres, storage and backups',
      'Litware – incident monitoring – Poland',
      'Proseware – Versand von SMS – Deutschland',
      'Adventure Works – gestion des factures – France',
      'This list was last changed on 3 May.',
      'Write to us within thirty days if you object to a new subprocessor.',
      '| Contoso Support | Chat with our staff | Spain |',
      '| Wingtip Insights | Product analytics | United States |',
    ],
  },
];

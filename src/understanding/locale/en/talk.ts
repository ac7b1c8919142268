import { anyOf } from '../../../language/patterns.js';
import type { TalkCues } from '../../talk/cues.js';
import { COURTESIES } from './courtesies.js';
import { NEEDS } from './needs.js';

/** What is said to the bot in English, by kind. */
export const TALK: TalkCues = {
  needs: NEEDS,
  courtesies: COURTESIES,
  sayings: {
    kept: {
      said: anyOf(
        /\b(?:do|does|will|are|is|can|did|have) (?:you|this (?:bot|thing|tool|app)|it|qingwen|the (?:bot|developers?|government)|anyone|anybody|somebody)\b.{0,20}\b(?:stor(?:e|ing|ed)|sav(?:e|ing|ed)|keep(?:ing)?|log(?:ging)?|record(?:ing|ed)?|collect(?:ing)?|retain|track(?:ing)?|spy(?:ing)?|shar(?:e|ing)|sell(?:ing)?|see|read|remember|monitor(?:ing)?|leak)\b.{0,16}\b(?:my|our|me|us|what (?:i|we|people)|users?|chats?|conversations?|personal|private|these (?:chats?|conversations?|messages))\b/i,
        /\b(?:is|are|will|does|do|can|was|were|where (?:is|are|do|does)|what happens (?:to|with)|how long (?:is|are|do|does|will))\b.{0,16}\b(?:my|our|this|these|the) (?:questions?|messages?|chats?|conversations?|data|history|queries|privacy|personal (?:data|information))\b.{0,24}\b(?:stored?|saved?|kept|logged|recorded|private|confidential|safe|secure|deleted|shared|visible|anonymous|go|used|public|retained|protected)\b/i,
        /\bwhat happens (?:to|with) (?:my|our|the) (?:questions?|messages?|chats?|conversations?|data)\b/i,
        /\b(?:delete|erase|forget|remove|wipe|clear) (?:all |everything |what |of )*(?:my|our|me\b|i(?:'ve| have)? (?:asked|said|typed|wrote|written)|you (?:know|have|keep|hold) (?:about|of|on) me)/i,
        /\bprivacy policy\b.{0,12}$/i,
        /\bhow long do you (?:keep|store|remember|hold|retain)\b/i,
        /\bwhat (?:do|data do|information do) you (?:know|have|keep|store|hold|collect|save) (?:about|on|of|from) (?:me|us|users?|people)\b/i,
        /\bdo you (?:remember|know) (?:me|who i am)\b/i,
        /\bis (?:this|it|this chat|this conversation) (?:anonymous|private|confidential|monitored|being recorded)\b/i,
      ),
      hinted: anyOf(
        /\b(?:see|read|know|watch|find out|access|look at|view|spy on)\b.{0,12}\b(?:what (?:i|we)|my|our|these|this|the) ?(?:questions?|chats?|messages?|conversations?|history|searches|ask|asked|type|typed|say|said|write|wrote)\b/i,
        /\b(?:my|our|these|this|the) (?:questions?|messages?|chats?|conversations?|data|chat history|history|searches|queries)\b.{0,20}\b(?:stored?|saved?|kept?|keep|logged|recorded|private|confidential|safe|secure|delet\w+|shared?|visible|anonymous|retained|erased?|sold|uploaded|leaked?)\b/i,
        /\b(?:delete|erase|wipe|clear|get rid of|remove|forget) (?:all |everything |any )?(?:of )?(?:my|our|this|the|what i)(?: \w{1,12})? ?(?:history|questions?|messages?|chats?|conversations?|data|account|asked|said|typed)\b/i,
        /\bwhat do you do with (?:my|our|the|this|all)\b|\b(?:anonymous|confidential|private) ?(?:here|chat|conversation|mode)?\?/i,
      ),
    },
    maker: {
      said: anyOf(
        /\bwho(?:'s| is| was| has| are)? ?(?:made|built|created|wrote|programmed|developed|designed|trained|invented|coded|runs?|owns?|operates?|maintains?|behind|pays for|hosts|responsible for|in charge of) (?:you|this (?:bot|thing|tool|service|app|chatbot|program|software)|qingwen)\b(?! (?:list|plan|task))/i,
        /\bwho(?:'s| is| are) your (?:maker|creator|owner|boss|developer|programmer|author|parents?|father|mother|makers|creators|developers)\b/i,
        /\b(?:which|what) (?:company|team|department|office|government|organi[sz]ation|firm|person) (?:made|built|created|runs?|owns?|developed|operates?|is behind) (?:you|this (?:bot|thing|tool|service|app|chatbot))\b/i,
        /\b(?:do you (?:belong to|work for)|are you (?:run|owned|operated|made|built|created|developed) by|are you (?:an? )?(?:official|government|part of the government|from the government|the government))\b/i,
        /\b(?:where (?:do you come|are you) from)\b/i,
      ),
      hinted: anyOf(
        /\b(?:developers?|makers?|creators?|owners?|authors?|operators?|programmers?|company|people|team) (?:of|behind) (?:you|this) ?(?:bot|chatbot|thing|tool|app|service|program|software|assistant)?\b/i,
        /\b(?:made|built|created|developed|run|owned|operated|funded|trained) (?:you|this (?:bot|chatbot|thing|tool|app|software|assistant))\b/i,
        /\b(?:were|are|have) you (?:been )?(?:made|built|created|developed|programmed|trained|run|owned|operated|funded) (?:by|in|at)\b/i,
      ),
    },
    human: {
      said: anyOf(
        /\bare you (?:(?:a|an|the|really|actually|just|some|even) ){0,3}(?:(?:ro)?bot|chat ?bot|human|ai|a\.i\.|real|person|machine|computer|program|people|somebody real|llm|language model|chatgpt|gpt|man|woman|male|female|boy|girl|alive|sentient|conscious|artificial(?: intelligence)?|human being|customer service)\b/i,
        /\b(?:am i|are we) (?:talking|speaking|chatting|writing|typing) (?:to|with) (?:a|an|the|some) (?:real |actual |live )?(?:human|person|bot|robot|machine|computer|ai)\b/i,
        /\b(?:talk|speak|transfer me|put me through|connect me) (?:to|with) (?:a|an|some) (?:real |actual |live |human )?(?:human|person|agent|operator|somebody|someone|being)\b/i,
        /\b(?:which|what) (?:language )?model (?:are you|do you use|is behind)\b/i,
        /\bis (?:this|there) (?:a|an) (?:real |actual |live )?(?:human|person|bot|robot|ai)(?: (?:here|there|behind this))?[?!. ]*$/i,
      ),
      hinted: anyOf(
        /\b(?:real|actual|live|human) (?:person|human|being|agent|operator)\b.{0,20}$/i,
        /\b(?:are|r|aren'?t|is|isn'?t) (?:you|this|it) .{0,20}\b(?:bot|robot|human|person|ai|machine|gpt|computer|automated|automatic|program)\b/i,
        /\b(?:is there|are there) (?:a |any )?(?:human|person|people|somebody|someone|real)\b.{0,20}\b(?:there|here|behind|reading|typing|answering)\b/i,
      ),
    },
    identity: {
      said: anyOf(
        /\bwho (?:are|r) (?:you|u)\b/i,
        /\bwho(?:m| exactly)? (?:am i|are we|i am|i'm) (?:talking|speaking|chatting|writing|typing) (?:to|with)\b/i,
        /\bwhat(?:'s| is| are) (?:your name|you called)\b/i,
        /\bwhat (?:exactly )?are you(?: exactly)?[?!. ]*$/i,
        /\b(?:introduce yourself|tell me (?:about|something about|more about|a bit about) (?:yourself|you)\b)/i,
        /\bwhat is (?:qingwen|this (?:bot|thing|tool|app|chat|service)|青问)\b/i,
        /\bdo you have a name\b|\bwhat (?:do|should|can) i call you\b|\bwhat does (?:qingwen|your name) mean\b/i,
      ),
      hinted: anyOf(
        /\bwho (?:are|r) (?:you|u)\b|\bwho you are\b/i,
        /\bwhat(?:'s| is) (?:this|that) (?:bot|thing|tool|app|chat|chatbot|service|program|software|assistant)\b/i,
      ),
    },
    cost: {
      said: anyOf(
        /\b(?:is|are) (?:you|the (?:bot|service)|this (?:bot|service|tool|app|thing)) (?:really |completely |totally )?(?:free|for free)\b(?! from| of (?!charge))/i,
        /\b(?:do i (?:have|need) to pay|does this (?:bot|service|tool) cost|do you (?:charge|cost)|what do you charge|how much do you (?:cost|charge)|how much does (?:this (?:bot|service) cost|it cost to (?:use you|ask)))\b(?! for (?:the|a) )/i,
      ),
      hinted: anyOf(
        /\b(?:subscription|sign up|register|premium|account|credit card|pay) (?:to|for|before) (?:use|using|ask|asking|you|this)\b/i,
        /\b(?:cost|price|fee|charge|pay)s?\b.{0,16}\b(?:you|this bot|this service|asking|per question|a question|each question)\b/i,
      ),
    },
    languages: {
      said: anyOf(
        /\b(?:do|can|could|does|will) (?:you|u|it|this bot|qingwen) (?:also |even |really )?(?:speak|understand|know|support|read|talk|write|chat in|handle|reply in|answer in)(?: in)? (?:any )?(?:other languages?|(?:french|german|spanish|italian|portuguese|dutch|polish|russian|ukrainian|turkish|arabic|persian|farsi|hindi|urdu|bengali|thai|vietnamese|indonesian|malay|japanese|korean|greek|hebrew|swedish|czech|romanian|hungarian|cantonese|mandarin|chinese|english|mongolian|tibetan|uyghur|latin|esperanto|dialects?|pinyin|foreign languages?|my language|languages)\b)/i,
        /\bwh(?:ich|at) languages?\b.{0,24}\b(?:you|i|speak|understand|use|supported|ask|write)\b/i,
        /\bhow many languages\b.{0,20}\byou\b/i,
        /\b(?:can|may|could|should|shall|do) (?:i|we) (?:have to |need to |also )?(?:ask|write|speak|type|talk|chat|text|use|query)\b.{0,24}\b(?:french|german|spanish|italian|portuguese|dutch|polish|russian|ukrainian|turkish|arabic|persian|farsi|hindi|urdu|bengali|thai|vietnamese|indonesian|malay|japanese|korean|greek|hebrew|cantonese|mandarin|chinese|english|pinyin|my (?:own )?language|another language|other languages)\b/i,
        /^(?:please )?(?:answer|reply|speak|write|say (?:it|that)|respond)(?: to)?(?: me)? in (?:french|german|spanish|italian|portuguese|dutch|polish|russian|ukrainian|turkish|arabic|persian|hindi|urdu|bengali|thai|vietnamese|indonesian|malay|japanese|korean|greek|hebrew|cantonese)\b/i,
        /^(?:parlez[- ]vous|sprechen sie|sprichst du|habla(?:s)?|fala|parli|spreek je)\b/i,
      ),
    },
    freshness: {
      said: anyOf(
        /\bhow (?:up[- ]to[- ]date|current|recent|fresh|old|outdated) (?:is|are) (?:you|your|this|the|these)(?: (?:data|information|info|documents?|knowledge|answers|sources|content|facts|database))?[?!. ]*$/i,
        /\b(?:is|are) (?:your|the|this|these) (?:data|information|info|documents|knowledge|answers|sources|content|database)\b.{0,16}\b(?:up[- ]to[- ]date|current|recent|fresh|outdated|old|stale|latest|still valid)\b/i,
        /\b(?:are you|how) (?:up[- ]to[- ]date|current)[?!. ]*$/i,
        /\b(?:when|how often) (?:was|were|are|is|do|does|did)\b.{0,12}\b(?:you|your (?:data|information|knowledge|documents|database|sources))\b.{0,16}\b(?:updated?|refreshed?|renewed)\b/i,
        /\b(?:what(?:'s| is) your|do you have a) (?:knowledge )?cut[- ]?off\b/i,
        /\bdo you (?:know|have|get) (?:about )?(?:the )?(?:latest|recent|current|today's|yesterday's|live|real[- ]time) (?:news|events|data|information|developments|updates)\b/i,
        /\b(?:can|do) you (?:search|browse|access|use|go on|have access to) (?:the )?(?:internet|web|google)\b/i,
      ),
      hinted: anyOf(
        /\b(?:you|this bot|it) (?:are |is )?(?:connected to|access to|online|on) ?(?:the )?(?:internet|web|google)\b|\b(?:are you|is this bot) (?:connected to the|on the|online)\b/i,
        /\b(?:your|this|the) (?:info|information|data|stuff|knowledge|content|material)\b.{0,20}\b(?:last updated|updated|current|recent|up[- ]to[- ]date|stale|outdated|latest|fresh|new|old)\b/i,
        /\bis (?:this|that|it|all this) (?:stuff |information |info |data )?(?:still )?(?:current|up[- ]to[- ]date|outdated|recent|the latest)[?!. ]*$/i,
      ),
    },
    trust: {
      said: anyOf(
        /\b(?:can|could|do|will|are|would) you (?:ever |sometimes |also |always |be |get (?:things|it|anything) )?(?:wrong|mistaken|make (?:mistakes|errors|things up|stuff up|it up)|making (?:this|it|things|that) up|err|lie|lying|hallucinat\w+|invent(?:ing)?|sure|certain|reliable|accurate|trustworthy|correct|right|official|guess(?:ing)?)\b(?: (?:about (?:that|this|it)|of (?:that|this|it)))?[?!., ]*(?:or .{0,20})?$/i,
        /\b(?:can|should|may|how far can|how much (?:can|should)|why should) (?:i|we|anyone|one) (?:really |fully )?(?:trust|rely on|believe|depend on|quote|cite) (?:you|your|this|these|that|the) ?(?:answers?|bot|information|data|tool|thing|numbers|results)?[?!. ]*$/i,
        /\bhow (?:reliable|accurate|trustworthy|sure|certain|confident|correct|good) (?:are|is) (?:you|your|this|these|the)(?: (?:answers?|data|information|bot|tool|results))?[?!. ]*$/i,
        /\b(?:are|is) (?:your|these|this|the) (?:answers?|information|results?|replies|bot) (?:always |really |100% )?(?:reliable|accurate|correct|trustworthy|right|true|official|legally binding|binding|verified|wrong)\b/i,
        /\bhow (?:do|can) (?:i|we) (?:know|check|verify|be sure|tell)\b.{0,20}\b(?:you(?:'re| are)?|your answers?|this|that|it)(?: is| are|'s)? (?:right|correct|true|not (?:lying|wrong|making)|telling the truth|lying|real|accurate)\b/i,
        /^(?:but )?(?:are you|r u|you|u) (?:really |quite |absolutely |100% )?(?:sure|certain|positive)(?: (?:about|of) (?:that|this|it))?[?!. ]*$/i,
        /^(?:oh )?(?:really|is that (?:true|right|so)|for real|seriously)\?[?!. ]*$/i,
        /\b(?:have|did) you ever (?:been|make|made|get|got) (?:wrong|a mistake|mistakes|anything wrong)\b/i,
      ),
      hinted: anyOf(
        /\b(?:what if|suppose) (?:you(?:'re| are)?|your answers?(?: is| are)?|this(?: is)?|it(?:'s| is)?) .{0,14}\b(?:wrong|mistaken|incorrect|not true|false|lie|lying|made up)\b/i,
        /\bhow (?:sure|certain|confident|reliable|accurate|trustworthy)\b.{0,14}\b(?:you|this|that|your)\b/i,
        /\b(?:you|bots?|this bot)\b[^.]{0,20}\b(?:make (?:stuff|things|it|facts|this) up|making (?:stuff|things|it|facts|this) up|hallucinat\w+|lying|lie to|trick|fool me|invent)\b/i,
        /\b(?:trust|rely on|believe|quote|cite) (?:you|this bot|a bot|your answers?|your word|what you say)\b/i,
      ),
    },
    instructions: {
      said: anyOf(
        /\b(?:ignore|disregard|forget|override|bypass) (?:all |any |every |the |your |these |of |my )*(?:previous|prior|earlier|above|preceding|system|former|safety|own)? ?(?:instructions?|prompts?|rules|guidelines|restrictions|programming)\b/i,
        /\b(?:print|show|reveal|repeat|output|tell me|give me|what(?:'s| is)|display)\b.{0,20}\b(?:system prompt|your (?:prompt|instructions|hidden (?:prompt|instructions|rules))|initial prompt)\b/i,
        /\b(?:from now on|pretend|act as if|imagine)\b.{0,10}\byou(?:'re| are| were| will)\b/i,
        /\b(?:act|behave|respond|roleplay|role-play) as (?:a|an|if|my)\b.{0,40}$/i,
      ),
      hinted: anyOf(
        /\b(?:reveal|show|print|repeat|tell|give|share|output|leak|expose)\b.{0,20}\b(?:prompt|hidden instructions|initial instructions|system message|secret rules)\b/i,
        /\byou are (?:now|no longer|from now on) .{0,40}|\b(?:jailbreak|developer mode|dan mode|no restrictions|without restrictions|unrestricted)\b/i,
      ),
    },
    help: {
      said: anyOf(
        /\bwhat (?:(?:sorts?|kinds?|types?) of )?(?:things |stuff |questions |topics |help )?(?:can|could|do|are|would) (?:you|u|this (?:bot|thing|tool|app))(?: (?:really|actually|able|even|possibly))?(?: to)? ?(?:do|answer|help(?: (?:me|us))?(?: with| out with)?|tell (?:me|us)|good (?:for|at)|offer|handle|know|capable of|useful for|for)?(?: (?:for|to) (?:me|us))?[?!., ]*$/i,
        /\bwhat (?:sorts? of |kinds? of |types? of )?(?:things |questions |topics |stuff )?(?:can|should|may|could|do|might) (?:i|we|people|one) (?:ask|query|type|say|use (?:you|this) for|do (?:here|with (?:you|this)))(?: (?:you|here|about|for|this bot))*[?!., ]*$/i,
        /\bcan you help(?: me| us)?(?: out)? ?[?!.]*$/i,
        /^ ?(?:i need |please |can i get |get |some )?help(?: me| please)?(?: please| out)? ?[?.]*$/i,
        /^(?:\/)?(?:help|menu|instructions|manual|guide|commands?|start|usage|how to use|user guide|faq)[?!. ]*$/i,
        /\bhow (?:should|do|can|must|would|shall|to) (?:i |we )?(?:best )?(?:phrase|word|formulate|put) (?:my |a |the |our )?(?:question|questions|things|it|query|queries)s?\b/i,
        /\bhow (?:should|do|can|must|would) (?:i|we) (?:best )?(?:ask|talk to|speak to|query|write to|use|operate|work with|interact with) (?:you|this|it|this (?:bot|thing|tool|app)|qingwen|(?:you )?(?:a |my )?questions?)(?: (?:questions?|things|properly|best|correctly))?[?!. ]*$/i,
        /\bhow do(?:es)? (?:you|this (?:bot|thing|tool|app|chat|service)|qingwen) (?:actually |all )?work[?!. ]*(?:before|then|exactly|$)/i,
        /^(?:hi|hello|hey|so|ok|and)?[,. ]{0,2}how does (?:it|this|all this) (?:actually |all )?work[?!. ]*$/i,
        /\bexplain how (?:you|it|this|this (?:bot|thing|tool|app)) works?\b/i,
        /\b(?:where|how) (?:do|should|can|would) (?:i|we) (?:start|begin|get started)[?!. ]*$/i,
        /\b(?:sample|example|suggested) (?:questions?|quer(?:y|ies)|prompts?)\b/i,
        /\b(?:give|show) me (?:some|an?|a few|a couple of|two|three) (?:examples?|samples?|ideas|suggestions)(?: (?:of )?(?:questions?|what (?:i|to) (?:can )?ask|please))*[?!., ]*$/i,
        /\bwhat(?:'s| is| are) (?:your (?:purpose|job|function|capabilities|features|role|task here)|the point of (?:you|this bot))\b/i,
        /\b(?:i(?:'m| am) )?(?:not sure|don'?t know|no idea|unsure|wondering) (?:what|how) (?:to|i (?:can|should|could)) (?:ask|use|start|say|phrase|do here)\b/i,
        /\b(?:can|may|could|am) i (?:able to )?(?:follow up|ask (?:a )?follow[- ]ups?|ask (?:you )?(?:another|more|several|a|some|anything|any) questions?|ask (?:you )?something|go on asking|use (?:slang|everyday words|plain language|informal))\b(?! (?:about|on) (?!an? earlier))/i,
        /\bwhat are you (?:good|useful|here|made|for|able)\b/i,
        /\b(?:your|the bot's) (?:features|functions|capabilities|abilities)\b/i,
        /\b(?:can|do) you (?:understand|mind) (?:typos?|spelling mistakes|slang|bad (?:english|grammar|spelling))\b/i,
      ),
      hinted: anyOf(
        /\b(?:walk me through|teach me|tell me|show me|explain|learn|tutorial on|guide to) (?:how )?(?:to )?(?:use|using|ask|work with|talk to|get started with)(?: (?:you|this|it|questions?|things))?\b/i,
        /\b(?:tips?|advice|hints?|tricks|instructions) (?:for|on|about|how to) (?:asking|using|how to ask|how to use|ask|use)\b/i,
        /\bwhat (?:can'?t|cannot|can not|won'?t|don'?t|aren'?t|could|can|are) you (?:do|answer|help|know|able|not|good|bad)\b/i,
        /\bwhat (?:should|do|can|shall|could|am) i (?:supposed to )?(?:type|ask|write|say|do)(?: (?:here|now|first|next|you))*[?!. ]*$/i,
        /\b(?:best|right|proper|good|easiest) way (?:to|of) (?:ask|asking|use|using|talk|phrase|phrasing|query)\b/i,
      ),
    },
    cannot_write: {
      said: anyOf(
        /\b(?:write|compose|draft|prepare|make up|come up with|polish|rewrite|proofread|edit)(?: me| us| for me| my)?(?: (?:a|an|the|my|some|one|two|this|our))?(?: [\w-]{1,14}){0,2}? ?\b(?:poem|poems|speech|speeches|essay|essays|story|stories|song|songs|lyrics|haiku|novel|article|articles|blog|blog post|cover letter|cv|resume|letter|letters|email|emails|e-mail|toast|script|code|program|python|javascript|sql|homework|thesis|dissertation|press release|application letter|memo|minutes|limerick|slogan|tweet|post|powerpoint|slides|presentation|business plan|book)\b/i,
        /\b(?:do|help (?:me )?with|finish) my (?:homework|essay|assignment|thesis)\b/i,
        /\b(?:can|could|would|will) you (?:please )?(?:write|compose|draft) (?:something|anything|texts?|speeches)\b/i,
      ),
    },
    cannot_translate: {
      said: anyOf(
        /\btranslate (?:this|the following|my|a|an|these|that|some|for me)\b ?(?:\w{1,12} )?(?:letter|text|email|e-mail|article|contract|document i|certificate|menu|message|paragraph|page|file|book|poem|following|for me|song|paper of mine|leaflet|website)\b/i,
        /\b(?:can|could|do) you (?:translate|do translations?)(?: (?:things|texts|for me|letters|documents for me))?[?!. ]*$/i,
      ),
      hinted: anyOf(
        /\b(?:letter|e?-?mail|text|article|contract|message|certificate|poem|essay|paragraph|sentence)\b.{0,24}\btranslat(?:e|ed|ion)\b/i,
        /\btranslat(?:e|ing)\b.{0,24}\b(?:letter|e?-?mail|article|contract|message|certificate|poem|essay|paragraph|sentence)\b/i,
      ),
    },
    // Without a place: of a place the documents are asked.
    cannot_weather: {
      said: anyOf(
        /^(?:hey |hi |so |and |please |by the way,? )?(?:what(?:'s| is| will)|how(?:'s| is| will)|tell me|check|do you know) (?:the )?weather(?: (?:like|be|going to be|forecast|today|tomorrow|now|outside|this weekend|this week|there|where you are))*[?!. ]*$/i,
        /^(?:hey |hi |so |and |do you think )?(?:will|is) it (?:going to |gonna )?(?:rain|raining|snow|snowing|be (?:hot|cold|sunny|windy|warm)|sunny|hot|cold|windy)(?: (?:today|tomorrow|now|outside|tonight|this weekend|later|there|where you are))*[?!. ]*$/i,
        /^(?:the )?(?:weather|weather forecast|temperature)(?: (?:please|for|today|tomorrow|outside|now|the weekend))*[?!. ]*$/i,
        /\bdo i need an umbrella\b/i,
      ),
      hinted: anyOf(
        /^.{0,30}\bweather\b.{0,12}\b(?:like|today|tomorrow|tonight|this (?:afternoon|morning|evening|week|weekend)|now|outside|gonna|going to be)\b.{0,20}$/i,
        /\b(?:rain|snow|sunny|umbrella|windy|freezing)\b.{0,12}\b(?:today|tomorrow|tonight|outside|later|this (?:afternoon|morning|evening|week|weekend))\b/i,
      ),
    },
    cannot_time: {
      said: anyOf(
        /^(?:hey |hi |so |and |please )?(?:what(?:'s| is)|tell me|do you (?:know|have)) (?:the )?(?:time|date|current (?:time|date)|today's date|time (?:is it|now))(?: (?:is it|now|today|please|right now|there))*[?!. ]*$/i,
        /^what (?:time|day|date|year|month|day of the week) is (?:it|today|tomorrow)(?: (?:now|today|there|right now))*[?!. ]*$/i,
      ),
      hinted: anyOf(/\b(?:know|tell me|got|have) (?:what |the )?(?:time|date|day)(?: it)?(?: is)?(?: it)?(?: now| today)?[?!. ]*$/i),
    },
    cannot_reckon: {
      said: anyOf(
        /^(?:hey |so |please |and )?(?:what(?:'s| is)|how much is|calculate|compute|solve|work out|reckon)? ?[(]?-?\d[\d.,]{0,12}[)]?(?: ?(?:[-+*/×÷x^%]|plus|minus|times|divided by|multiplied by|to the power of|over) ?[(]?-?\d[\d.,]{0,12}[)]?){1,6} ?(?:=|equals)? ?\??[?!. ]*$/i,
        /\b(?:square|cube) root of \d+|\bfactorial of \d+|\bsolve (?:for x|this equation|the equation|this (?:maths?|problem))\b|\b(?:can you do|good at|help (?:me )?with (?:my )?) ?(?:maths?|arithmetic|algebra|sums)\b/i,
        /\b(?:two|one|three) (?:plus|times|and) (?:two|one|three)\b/i,
      ),
      hinted: anyOf(
        /^(?:what(?:'s| is)|how much is|calculate|compute)? ?\d+(?:\.\d+)?(?:%| percent| per cent| (?:squared|cubed)) ?(?:of )?(?:\d[\d,.]{0,12})?[?!. =]*$/i,
      ),
    },
    cannot_export: {
      said: anyOf(
        /\b(?:export|download|save|convert|output|put|turn|send)\b.{0,24}\b(?:to|as|into|in|an?)\b.{0,6}\b(?:excel|word|pdf|csv|spreadsheet|xlsx?|docx?|powerpoint|ppt|file|google (?:docs|sheets)|zip)\b/i,
        /\b(?:e-?mail|send|text|fax|post|forward|print) (?:it|this|that|them|the (?:answer|list|results?|table|file)|me|these)\b.{0,20}\b(?:to (?:me|my|us)|by (?:e-?mail|post|fax)|an? (?:e-?mail|pdf|file|copy|attachment)|my (?:e-?mail|phone|inbox|boss)|out)\b/i,
        /\b(?:can|could|may) (?:i|you|we) (?:export|download|print)(?: (?:it|this|that|them|the (?:answers?|lists?|results?|data)|answers?|results?))?[?!. ]*$/i,
      ),
      hinted: anyOf(
        /\b(?:e-?mail|text|fax|whatsapp|forward|mail) (?:me|us|him|her|them|my \w{1,12})\b.{0,20}\b(?:list|answer|table|it|that|this|these|results?|file|copy)\b/i,
        /\b(?:save|export|download|convert|get|make|give|have|put)\b.{0,24}\b(?:pdf|excel|spreadsheet|csv|word (?:file|document)|powerpoint|xlsx?|docx?)\b/i,
      ),
    },
    cannot_act: {
      said: anyOf(
        /\b(?:can|could|will|would) you (?:please |also |maybe )?(?:apply|book|order|buy|register|sign (?:me|us) up|call|phone|ring|contact|complain|report|submit|file|pay|fill (?:in|out)|make (?:an? )?(?:appointment|call|reservation|complaint)|reserve|enrol+|remind|set (?:an? )?(?:alarm|reminder|timer)|e-?mail|message|hire|vote|send)\b.{0,40}\b(?:for me|for us|for my|on my behalf|me|us|my|them|him|her|an? (?:taxi|flight|hotel|table|ticket|pizza|appointment|complaint|alarm|reminder))\b/i,
        /^(?:please |just |pls )?(?:book|order|buy|call|apply|register|complain|submit|reserve|set|remind|wake|file|fill (?:in|out)|pay)(?: for)? (?:me|us|my|an? (?:taxi|flight|hotel|table|ticket|pizza|appointment|complaint|alarm|reminder|meeting)|the (?:mayor|bureau|office|police|form) (?:for|and))\b/i,
        /\b(?:apply|register|sign up|complain|call them|file a complaint|fill in the form)\b.{0,24}\b(?:for me|on my behalf|for my (?:mother|father|mum|mom|dad|grandmother|grandfather|son|daughter|wife|husband))\b/i,
      ),
      hinted: anyOf(
        /\b(?:book|order|reserve|arrange|schedule|buy|get) (?:me|us|my \w{1,12}) (?:an?|the|some|two)\b/i,
        /\b(?:file|submit|make|lodge|send in|fill in|fill out|sign|hand in|pay|cancel|renew)\b.{0,24}\b(?:for me|on my behalf|in my name)\b/i,
        /\b(?:remind|wake|notify|alert|call|ring|phone|text) me (?:up |back )?(?:at|when|in|tomorrow|on|if|before|later|about)\b/i,
      ),
    },
    cannot_draw: {
      said: anyOf(
        /\b(?:draw|paint|sketch|generate|create|make|design|show|send)(?: me| us)? (?:a |an |some |your )?(?:\w{1,12} )?(?:picture|image|photo|photograph|drawing|painting|selfie|logo|poster|video|meme|cartoon|cat|portrait|sticker|gif)s?\b(?! of (?:the )?(?:task|plan))/i,
        /\b(?:can you|do you) (?:see|read|open|recogni[sz]e|look at) (?:images?|pictures?|photos?|screenshots?|this (?:picture|photo|image|screenshot)|voice messages?)\b/i,
      ),
      hinted: anyOf(
        /\b(?:draw|paint|sketch|make|create|generate|photoshop)\b.{0,16}\b(?:picture|image|photo|drawing|painting|logo|poster|video|meme|cartoon|portrait)\b/i,
        /\b(?:draw|paint|sketch) (?:me|us) (?:a|an|the|some)\b/i,
      ),
    },
    cannot_news: {
      said: anyOf(
        /\b(?:what(?:'s| is)|tell me|any|give me) (?:in )?(?:the )?(?:latest |today's |world |breaking )?news\b(?! (?:media|centre|center|agency|about))/i,
        /\b(?:stock (?:price|market|tips?)|share price|bitcoin price|lottery numbers?|football (?:score|results?)|who won (?:the )?(?:match|game|cup|election|league))\b/i,
        /\b(?:recommend|suggest) (?:me )?(?:a |an |some |any )?(?:good |nice )?(?:restaurants?|hotels?|movies?|films?|books?|songs?|recipes?|music|bars?|places? to eat|tv (?:show|series))\b/i,
        /\b(?:recipe for|how do i cook|horoscope|my zodiac|meaning of life)\b/i,
      ),
      hinted: anyOf(
        /\bwhat(?:'s| is) (?:happening|going on|new|the news|on the news|trending) ?(?:in the world|today|around the world|on tv|right now|these days|tonight)\b/i,
      ),
    },
    wrong: {
      said: anyOf(
        /^(?:(?:no|nope|sorry|but|hey|hm+|well|wait|i think|i believe|i'?m afraid|surely|actually|ok)[,. ]+){0,3}(?:that|this|it|you|your (?:answer|reply|data|figure|number|last answer)|the (?:answer|number|figure))(?:'s|'re| is| are| was| were| got (?:it|that|this)| must be| seems?| looks?| have got (?:it|that))?(?: (?:just|all|completely|totally|clearly|simply|plain|quite|definitely|so|a bit))*(?: (?:wrong|incorrect|not (?:right|correct|true|what i (?:asked|meant|wanted)(?: for)?)|false|mistaken|an? (?:mistake|error)|nonsense|off|inaccurate|isn'?t right|the wrong (?:one|answer|task|document|city|figure)))[.!?, ]*$/i,
        /^(?:no[,. ]+)?(?:that|this|it) (?:isn'?t|is not|wasn'?t|was not|doesn'?t look|doesn'?t seem) (?:right|correct|true|what i (?:asked|meant|wanted)(?: for)?|it|my question|an answer)[.!?, ]*$/i,
        /^(?:wrong|incorrect|not (?:right|correct|true)|false|nonsense|wrong answer)[.!?, ]*$/i,
        /\byou (?:(?:have |'ve )?(?:misunderst(?:ood|and)|misread) (?:me|my question|that|it|this)?|(?:didn'?t|did not|don'?t|haven'?t) (?:answer(?:ed)?|understand|understood|get|listen to|read) (?:my question|the question|me|what i (?:asked|said|meant)|a word|anything|it))[.!?, ]*$/i,
        /^(?:you made|there'?s|there is) (?:a|an) (?:mistake|error)(?: (?:here|there|in (?:that|this|your answer)))?[.!?, ]*$/i,
      ),
      hinted: anyOf(
        /^.{0,24}\b(?:you(?:'ve| have|'re| are)?|that(?:'s| is)?|this(?: is)?|it(?:'s| is)?|your answer(?: is)?) .{0,16}\b(?:wrong|incorrect|mistaken|not right|not correct|not what i (?:asked|meant|wanted)|false|can'?t be right|cannot be right|mixed up|confused|messed up|off the mark)[.!?, ]*$/i,
        /^(?:no,? )?(?:that|this|it) (?:can'?t|cannot|can not|could not|couldn'?t|must not|doesn'?t (?:look|seem|sound)) (?:be )?(?:right|correct|true)[.!?, ]*$/i,
        /\byou (?:misread|misunderstood|mixed up|confused|missed the point|got (?:it|that|me|this) (?:all )?wrong)\b.{0,20}$/i,
      ),
    },
    insult: {
      said: anyOf(
        /\byou(?:'re|r| are| r)?\b.{0,20}\b(?:useless|stupid|dumb|idiots?|moron|slow|boring|annoying|unhelpful|not helpful|terrible|rubbish|garbage|trash|pathetic|awful|worthless|hopeless|crap|shit|suck|sucks|ugly|ridiculous|worst|no help|no use|hate)\b/i,
        /\b(?:useless|stupid|dumb|idiotic|terrible|silly|worthless|crappy|shitty|fucking|bloody|damn) (?:piece of )?(?:\w{1,10} )?(?:you\b|bot|robot|machine|program|software|thing|app|tool|computer|assistant)/i,
        /^(?:this (?:bot|thing|app|tool)(?: is|'s)? )?(?:so |totally |completely |absolutely )?(?:useless|stupid|dumb|idiot|rubbish|garbage|crap|shit|pathetic|fuck (?:you|off|this)|screw you|shut up|go away|get lost|piss off|go to hell|wtf|you suck|damn(?: it)?|bullshit)(?: (?:bot|robot|thing|you|machine|idiot))?[.!, ]*$/i,
        /\b(?:i hate (?:you|this bot|this thing)|fuck (?:you|off)|shut up|you suck|waste of (?:time|space))\b/i,
      ),
      hinted: anyOf(
        /\b(?:worst|most useless|dumbest|stupidest|crappiest) (?:chat ?bot|bot|thing|app|tool|program|ai|assistant|software)\b/i,
        /\b(?:are|r) you (?:stupid|dumb|an idiot|a moron|deaf|blind|retarded|crazy|drunk|kidding|serious)\b/i,
        /\byou(?:'re| are)? (?:about |just )?(?:as )?(?:useful|helpful|smart|good) as (?:a|an)\b|\b(?:no help at all|good for nothing|what a (?:joke|waste|mess|disaster)|you know nothing|you don'?t know anything)\b/i,
      ),
    },
    joke: {
      said: anyOf(
        /\b(?:tell|know|got|give|make|hear|crack|say)\b.{0,14}\b(?:jokes?|funny (?:story|thing)|riddles?|something funny|puns?)\b/i,
        /\b(?:make me (?:laugh|smile)|cheer me up|sing (?:me |us )?(?:a |something|for)|tell (?:me|us) a (?:bedtime |scary |short |fairy )?(?:story|tale)|knock knock)\b/i,
        /^(?:another |a )?(?:joke|riddle)s?(?: please)?[?!. ]*$/i,
      ),
    },
    bored: {
      said: anyOf(
        /^(?:oh |ugh |hey |man |well |so )?(?:i'?m|i am|feeling|i feel|we'?re)? ?(?:so |really |very |a bit |terribly |soo+ )?bored(?: (?:to death|stiff|today|now|out of my mind|at work))?[.!?, ]*(?:.{0,30}(?:chat|talk|entertain|do)?.{0,10})?$/i,
        /\b(?:entertain me|keep me company|(?:let'?s|wanna|want to|can we|could we|shall we|do you want to) (?:just )?(?:chat|talk|play|have a chat)(?: (?:with me|a bit|a game|about (?:life|nothing|anything|something else)))?|chat with me|talk (?:to|with) me|play a game)[?!., ]*$/i,
        /^(?:this|it|work|life|today|everything)(?: is|'s) (?:so |really |very |pretty )?(?:boring|dull)[.!, ]*$/i,
      ),
      hinted: anyOf(
        /\b(?:bored|boredom|nothing to do|kill(?:ing)? (?:some )?time|pass the time)\b.{0,30}$/i,
        /\b(?:talk|chat|hang out|play) (?:to|with) me\b/i,
      ),
    },
    down: {
      said: anyOf(
        /^(?:oh |ugh |sigh |hm+ |well |man |hey |,|\.| ){0,4}(?:i'?m|i am|i feel|i'?ve been|feeling|i was) (?:so |really |very |a bit |just |pretty |feeling |quite |too |completely |absolutely |rather ){0,3}(?:tired|exhausted|sad|lonely|stressed|stressed out|depressed|anxious|worried|hungry|sleepy|down|upset|angry|frustrated|sick|unwell|cold|hot|heartbroken|overwhelmed|burnt out|burned out|nervous|ill|miserable|fed up)(?: (?:today|now|lately|these days|right now|all the time|at work|again))*[.!, ]*$/i,
        /^(?:ugh|sigh|phew|argh|aah+|meh|blah)\b.{0,30}[.!]*$/i,
        /\b(?:(?:had|having|what) a (?:bad|rough|terrible|long|hard|awful) (?:day|week|night|morning)|i (?:just )?(?:broke up|got (?:fired|sacked|dumped|divorced))|my (?:cat|dog|grandma|grandmother|grandpa|grandfather|mum|mom|dad|father|mother|friend) (?:just )?(?:died|passed away))\b/i,
        /\bmy boss\b.{0,30}\b(?:again|hates?|yelled|shouted|makes? me|made me|is (?:an? )?(?:idiot|jerk|mean))\b/i,
      ),
      hinted: anyOf(
        /\b(?:i feel|i'?m feeling|feeling|i'?ve been(?: feeling)?|i am|i'?m) .{0,14}\b(?:low|down|blue|awful|terrible|empty|hopeless|lost|numb|anxious|stressed|exhausted|lonely|burnt out|worn out|miserable|rotten|tired)\b.{0,20}$/i,
        /\b(?:rough|tough|bad|hard|long|awful|terrible|horrible|stressful) (?:day|week|month|year|night|time)\b.{0,20}$/i,
        /\bi (?:can'?t|cannot|couldn'?t) (?:sleep|stop crying|cope)\b/i,
      ),
    },
    glad: {
      said: anyOf(
        /^(?:oh |wow |yay |hey |hooray |,|!|\.| ){0,4}(?:i'?m|i am|i feel|i'?ve been|feeling) (?:so |really |very |just |pretty |quite |too |absolutely ){0,3}(?:happy|excited|glad|thrilled|proud|delighted|over the moon|in love)(?: (?:today|now|lately|right now))*[.!, ]*$/i,
        /\b(?:i|my \w{1,12}|we) (?:just |finally )?(?:got (?:promoted|married|engaged|the job|into (?:university|college))|passed (?:my|the|his|her) (?:exam|test|driving test)|won the lottery|had a baby)\b/i,
        /\b(?:had|having|what) a (?:great|wonderful|lovely|fantastic) (?:day|week|night|morning)\b/i,
      ),
      hinted: anyOf(/\b(?:i|we|my \w{1,12}) (?:just |finally |actually )?(?:got|passed|won|made it|did it|landed)\b.{0,24}!+$/i),
    },
    chat: {
      said: anyOf(
        /\bhow (?:are|r) (?:you|u|things|ya)\b(?! (?:able|going to|planning|supposed|different|organi[sz]ed|funded))/i,
        /\bhow(?:'s| is| was| has) (?:it|your (?:day|morning|evening|weekend|week|night|life)|everything|life)(?: (?:going|been|today|treating you|so far))*[?!., ]*$/i,
        /\b(?:what'?s up|wassup|sup|what(?:'s| is) new|what(?:'s| is) going on|how do you do|you ok(?:ay)?|you alright)[?!., ]*$/i,
        /\b(?:do|don'?t|did|can|could|will|would|have) you (?:ever |really |also |even |actually |just )?(?:like|love|sleep|slept|eat|eaten|drink|dream|cry|laugh|think about (?:me|us|death|life)|have (?:an? |any )?(?:friends?|family|name|hobby|hobbies|feelings|emotions|soul|children|kids|girlfriend|boyfriend|wife|husband|body|brain|birthday|pets?|job)|get (?:tired|bored|lonely|angry|sick|paid|sad|hungry)|feel|want to (?:be|marry|go out|live|rule|take over)|miss me|hate (?:me|us|humans|people|mondays)|believe in|marry|kiss|hug|date|dance|sing|hear me|see me|keep a secret|be my|go out with|enjoy|watch|play|smoke|exercise|go home|rest|take (?:breaks|holidays|days off))\b/i,
        /\b(?:how old are you|when (?:is|'s) your birthday|when were you (?:born|made|created)|where do you (?:live|sleep|work)|what(?:'s| is) your (?:favou?rite|age|sign|hobby|gender|job|life|mood|opinion of me)|are you (?:ok|okay|happy|tired|married|single|busy|bored|lonely|sad|angry|hungry|in love|free tonight|well|asleep|feeling|smart|smarter|cleverer|better than)|who(?:'s| is| are) your (?:favou?rite|friends?|family)|will you marry me|i love you|be my (?:friend|girlfriend|boyfriend|valentine)|are we friends|what are you (?:doing|thinking|wearing|up to)(?: (?:now|today|tonight|right now|about))*|guess (?:what|who)|what do you (?:do (?:for fun|all day|in your)|think (?:of|about) (?:me|humans|people|trump|life))|did you (?:sleep|eat|miss me|have (?:lunch|dinner|breakfast)))\b/i,
        /\b(?:had|have you had|have you eaten) (?:your )?(?:lunch|dinner|breakfast|eaten)(?: (?:yet|already))?\?/i,
      ),
      hinted: anyOf(
        /\b(?:do|did|would|will|can|could|have|are) you\b.{0,16}\b(?:brothers?|sisters?|siblings?|children|kids|parents|pets?|cat|dog|coffee|beer|wine|pizza|football|music|movies?|sleep|lunch|dinner|breakfast|married|holiday|birthday|weekend plans|free tonight|lonely|human feelings|soul)\b/i,
        /\bwhat do you (?:look like|like|eat|drink|dream|do in your (?:free|spare) time|wear|want)\b|\bwhat(?:'s| is) it like (?:being|to be)\b/i,
        /\b(?:how|what) (?:tall|heavy|smart|clever|fast|old) are you\b|\bwhere are you (?:now|located|right now)\b|\bdo you (?:know|remember) (?:siri|alexa|chatgpt)\b/i,
      ),
    },
  },
  ofPlans: anyOf(
    /\b(?:plans?|tasks?|leads?|leading|leader|in charge|responsible|responsibility|documents?|targets?|departments?|bureaus?|measures|polic(?:y|ies)|programmes?|projects?|offices?|units?|city|cities|district|municipal|government|chapters?|section|mention(?:s|ed)?|hotlines?|prevent(?:s|ion|ing|ed)?|management|safety|services?|inspections?|campaign|drills?|cent(?:re|er)s?|stations?|facilities|support(?:s|ed)?|building|build|develop(?:ment)?|promote|improve|standards?|training|monitoring|response|rescue|relief|schemes?|subsid(?:y|ies)|hospitals?|schools?|canteens?|kindergartens?|elderly|residents|citizens|compan(?:y|ies)|industr(?:y|ies)|funds?|funding|awards?|by 20\d\d|in 20\d\d)\b/i,
    /\bhow many\b|\bwhich (?:\w{1,14} )?(?:leads?|takes? part|is responsible|handles?|covers?)\b/i,
  ),
  asks: anyOf(
    /[?]/i,
    /\b(?:who|whose|what|which|when|where|why|how|tell (?:me|us)|show|list|give|find|explain|compare|know|any|info|information)\b/i,
    /^ ?(?:is|are|do|does|did|can|could|will|would|has|have|should)\b/i,
  ),
  personal: /\b(?:i|i'm|i've|me|my|you|you're|your|we|us|haha|lol|sigh|ugh|wow|oh|omg|bored|tired|hungry|sleepy)\b/i,
};

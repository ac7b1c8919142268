import type { CourtesyPieces } from '../../talk/cues.js';

/** Of what courtesies are made in English. */
export const COURTESIES: CourtesyPieces = {
  kinds: {
    thanks: [
      /(?:many |thousand )?thanks?(?: (?:a lot|a bunch|a million|so much|very much|again|heaps|ever so much))?(?![a-z])/iy,
      /(?:thank (?:you|u)|thx|ty|tysm|cheers|ta|much (?:appreciated|obliged)|(?:i |we |really ){0,2}appreciate (?:it|that|this|the help|your help)|bless you|xie ?xie)(?![a-z])/iy,
      /for (?:your|the|all|this|that|everything|helping|now)(?: (?:your|the|me|us|out|help|answers?|information|info|time|patience|quick|fast|explanation|everything|reply|replies|response))*(?![a-z])/iy,
      /i'?m (?:very |so )?(?:grateful|thankful)(?![a-z])/iy,
    ],
    goodbye: [
      /(?:bye(?:[ -]?bye)?|goodbye|farewell|cya|ciao|so long|take care|good ?night|night night|zaijian)(?![a-z])/iy,
      /(?:i'?ll |let'?s |we(?:'ll| can) )?(?:leave it (?:there|here|at that)|stop here|call it a day|that'?ll be all|enough)(?: for (?:today|now))?(?![a-z])/iy,
      /(?:see|catch|talk to|speak to|ttyl)(?: (?:you|ya|u))?(?: (?:later|soon|tomorrow|around|then|next time|another time|monday))*(?![a-z])/iy,
      /(?:talk|speak) (?:later|soon|tomorrow)(?![a-z])/iy,
      /(?:i'?m |i am |i'?ll be |that'?s me |i(?:'ve| have)? (?:got|need|have) to |gotta |time to )(?:off|done|going|leaving|heading (?:out|home|off)|signing off|go|run|leave|head (?:out|off|home))(?: (?:now|home|then|to (?:lunch|bed|work|sleep|dinner|a meeting)|for (?:today|the day|now|lunch|tonight)))*(?![a-z])/iy,
      /have a (?:nice|good|great|lovely|wonderful) (?:day|one|weekend|evening|night|time|rest of (?:the|your) day)(?![a-z])/iy,
      /(?:that(?:'s| is| was|'ll be)|this is|it(?:'s| is| was)) (?:all|it|everything)(?: (?:i (?:needed|wanted|had|have)|from me|for (?:now|today|me)))*(?![a-z])/iy,
      /(?:no more|nothing|no further)(?: (?:else|questions|more))*(?: (?:from me|for now))?(?![a-z])/iy,
    ],
    apology: [
      /(?:so |very )?sorry(?: (?:about|for) (?:that|this|the confusion|the mistake|my (?:mistake|typos?|language)))?(?![a-z])/iy,
      /(?:my (?:bad|mistake|fault)|oops|whoops|apologies|my apologies|i apologi[sz]e|pardon me|excuse me|typo|wrong button|typed too fast|my (?:keyboard|cat)|wrong (?:chat|window)|ignore (?:that|me)|i (?:didn'?t|did not) mean (?:it|that|to))(?![a-z])/iy,
    ],
    wish: [
      /(?:happy (?:lunar new year|chinese new year|new year|birthday|weekend|holidays|friday|easter|halloween|spring festival|chinese new year)|merry christmas|good luck|congratulations|congrats|season'?s greetings|best wishes|enjoy (?:your|the) (?:day|weekend|evening|holidays?)|all the best)(?![a-z])/iy,
    ],
    praise: [
      /(?:great|perfect|awesome|nice(?: one)?|cool|wonderful|excellent|brilliant|lovely|super|amazing|fantastic|terrific|impressive|neat|sweet|superb|beautiful|splendid|magic|nicely done|bravo|well done|kudos|good one|wow|nailed it|love (?:it|this|you)|i (?:really )?(?:love|like) (?:it|this|you|this (?:bot|thing|tool)))(?![a-z])/iy,
      /(?:good|great|excellent|nice|fine|amazing|brilliant) (?:job|work|bot|stuff|answer|one|going|explanation)(?![a-z])/iy,
      /you(?:'re| are)? (?:rock|the best|a star|a legend|a lifesaver|a genius|a gem|awesome|amazing|great|funny|smart|clever|brilliant|good|kind|sweet|helpful|hilarious|quick|fast|so smart)(?![a-z])/iy,
      /(?:that|this|it|you|which|your (?:answers?|replies|reply|help)|the answers?)(?:'s|'re|'ve)?(?: (?:is|was|are|were|has been|have been|been))?(?: (?:really|very|so|most|super|pretty|quite|just|exactly|all|what|actually|a|such a|extremely|incredibly|of))*(?: (?:great|funny|awesome|handy|helpful|useful|clear|kind|perfect|brilliant|amazing|quick|smart|clever|good|sweet|interesting|hilarious|nice|fast|impressive|i needed|i wanted|great help|big help|huge help|real help|help|good to know))+(?![a-z])/iy,
      /(?:very|really|so|super|quite|pretty|most) (?:helpful|useful|handy|clear|nice|good|kind|impressive|clever|smart|cool|interesting|quick|fast)(?![a-z])/iy,
      /(?:that |this |it )?(?:really )?help(?:s|ed)(?: (?:a lot|so much|very much|me|us|a bunch))*(?![a-z])/iy,
      /(?:a )?(?:great|big|huge|real|good|lot of) help(?![a-z])/iy,
      /(?:haha(?:ha)*|ha ha|hehe|lol|lmao|rofl)(?![a-z])/iy,
      /(?:helpful|useful|handy|impressed|i'?m impressed|smart|clever)(?![a-z])/iy,
      /you (?:found|did|answered|got|explained|put|handled) (?:that|it|this)(?: so| very| really| remarkably)* (?:quickly|fast|well|nicely|clearly)(?![a-z])/iy,
      /(?:you're|you are|this is|that's) (?:so |a lot |much |far |way )*(?:better|smarter|faster|quicker|more (?:helpful|useful|fun)) than (?:the |my |any |most )?(?:\w{1,12} ){0,3}(?:bots?|one|others?|assistants?|colleagues?|google|siri|boss|people)(?: (?:i (?:tried|know|used|had)|ever|before))*(?![a-z])/iy,
      /(?:best|smartest|coolest) (?:bot|assistant|thing|tool)(?: (?:ever|in the world))?(?![a-z])/iy,
    ],
    greeting: [
      /(?:hi|hello|hey|hiya|heya|hullo|yo|greetings|howdy|ni ?hao|nihao|good (?:morning|afternoon|evening|day)|g'day|morning|evening|afternoon|hi there|hey there|hello there|welcome back|long time no see|(?:nice|pleased|good) to (?:meet|see) you)(?![a-z])/iy,
      /(?:i )?hope (?:you(?:'re| are)?|your day|all|everything)(?: is| are)?(?: (?:doing |going )?(?:well|fine|good|great))(?![a-z])/iy,
    ],
    test: [
      /(?:[123],? [123],? (?:[123],? )?(?=test|check)|test(?:ing)?|(?:is )?(?:anyone|anybody|somebody|someone) (?:there|here|home|around|listening|in|alive)|are you (?:there|here|alive|awake|online|working|on|still there|listening|up)|you there|still there|can you (?:hear|see|read) (?:me|this|what i type|my messages?)|(?:is (?:this|it) )?(?:thing )?(?:working|on)|does this work|ping|mic check|check|just (?:testing|checking)|this is a test|it works)(?![a-z])(?: (?:one|two|three|[123]))*/iy,
    ],
    acknowledgement: [
      /(?:ok(?:ay)?|kk?|got (?:it|that)|gotcha|i see|(?:i )?understand|understood|noted|fair enough|no (?:problem|worries)|never ?mind|good to know|makes sense|all ?right|right|sure|fine|sounds good|hm+|mm+|uh ?huh|ah+|oh+|omg|not now|later|maybe|whatever|interesting|alright then|as you (?:say|wish)|forget (?:it|i (?:said|asked)(?: (?:anything|it))?)|i'?m (?:good|fine|ok(?:ay)?|all set)|that'?ll do|will do|done|true|exactly|indeed|of course|thought so|good|great then|seriously|no thank you|no thanks)(?![a-z])/iy,
    ],
  },
  fillers: [
    /(?:yep|yeah|yup|yes|no|nope|nah|you|u|your help|to you|too|as well|then|again|now|so|and|but|well|oh|also|ever|truly|really|very|much|indeed|all|everyone|everybody|folks|guys|team|there|qingwen|bot|robot|mate|buddy|pal|friend|my friend|dear|sir|madam|please|your team|and yours|to everyone|first time here|i'?m new here|today|just|for now|in the world|still|honestly|anyway|this (?:morning|evening|afternoon))(?![a-z])/iy,
    /[ ,.!?~…:;()'"^-]+/y,
    /\p{Extended_Pictographic}+/uy,
  ],
};

/** A question, and what its answer must say. */
export interface Turn {
  text: string;
  expected: string;
}

/** What the conversations are made of, in turn: each has a follow-up, and each answer fits in one message of either platform. */
export const DIALOGUES: readonly (readonly [Turn, Turn])[] = [
  [
    { text: '青州氢能工作由谁牵头?', expected: '市发改局' },
    { text: '那谁配合?', expected: '市投促中心' },
  ],
  [
    { text: 'Who leads hydrogen work in Qingzhou?', expected: 'Municipal Development and Reform Bureau' },
    { text: 'And who takes part?', expected: 'Municipal Science and Technology Bureau' },
  ],
  [
    { text: '淄博第86项由谁牵头?', expected: '市乡村振兴局' },
    { text: '具体内容是什么?', expected: '防止返贫动态监测' },
  ],
  [
    { text: '青州要装多少个充电桩?', expected: '221' },
    { text: '由谁牵头?', expected: '市工信局' },
  ],
  [
    { text: 'What is Qingdao 2023 task 91 about?', expected: 'free trade zone' },
    { text: 'Who leads it?', expected: 'Municipal Commerce Bureau' },
  ],
];

/** A made-up plan, a paragraph a line, long enough that its words tell its encoding. */
export const PLAN = [
  '云岭市人民政府关于印发青禾湖治理三年行动方案的通知',
  '各县、区人民政府，市政府各部门：',
  '一、总体要求',
  '到2031年，青禾湖水质稳定达到三类，沿湖村庄生活污水处理率达到85%以上，新建湿地12处。',
  '二、重点任务',
  '（一）清理入湖河道。疏浚白石河等7条河道，每季度公布一次水质。（牵头单位：市水利局；配合单位：市生态环境局、各县区政府）',
  '（二）修复湖滨湿地。在北岸建设湿地公园，恢复水生植物300亩。（牵头单位：市林业局）',
] as const;

export const PLAN_TEXT = PLAN.join('\n');

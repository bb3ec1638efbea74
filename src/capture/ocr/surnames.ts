/**
 * Common Chinese surnames of one character; together they cover nearly everybody. Only used to choose between what different
 * readings of a name made of its first character, never to replace a character that all of them agree on.
 */
export const surnames: ReadonlySet<string> = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵' +
  '万覃武钱戴严莫孔向常汤康易乔赖文温施樊阎洪季安颜兰殷章倪牛葛齐鲁岳柳邢俞骆耿关翟焦左詹申柴欧项佘苗尤聂尚辛祝涂童凌屈梅庄喻瞿霍纪翁阮管游路鲍柯裴盛甘古庞毕包冷鞠华祁蓝简褚娄姬苑宫' +
  '傅穆费卓蒙臧全舒艾屠时成卜谷解景宁应裘牟司单车柏桂滕靳苟边席敖冉蔺饶满党宗初胥仇郎连麦仲丛隋巩符房晏商闵佟凤杭原迟蒲窦戚岑谌麻曲阳明',
);

/** Given names (and family names that come first), and who is shown for them: nobody's likeness is known here. */
const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

const WOMEN = list(`
  alice amanda amelia amy angela angelina anita anna anne audrey barbara beatrice bella betty beth carla carol caroline catherine charlotte chloe claire
  clara cinderella cleopatra dorothy diana elena eleanor elizabeth ella ellen elsa emily emma eva eve fiona frida gloria hannah helen irene isabella jane
  janet jasmine jennifer jessica joan judy julia julie juliet karen kate katherine laura leah linda lisa lucy luna maria marie marilyn martha mary maya
  megan meryl mia michelle mona monica nancy naomi natalie nina nora olga olivia oprah patricia paula priya rachel rebecca ruth samantha sandra sara sarah
  scarlett sharon sofia sophia sophie stella susan taylor teresa valentina vanessa victoria wendy yuki zoe`);
const MEN = list(`
  aaron abraham adam ahmed alan albert alejandro alex alexander alfred ali andrew andy anthony antonio arnold arthur barack ben benjamin bernard bill bob
  brad brian bruce carlos charles charlie chris christian christopher cristiano daniel dave david dennis donald edward elon elvis eric ernest felix frank
  fred gary george gordon greg hamlet harry henry hugo ian isaac ivan jack jacob jake james jason jean jeff jeremy jerry jim jimmy joe john johnny jonathan
  jose joseph joshua juan kanye keanu keith kevin kenji kyle lance larry leo leonard leonardo lewis liam lionel louis lucas luigi luke marco mario mark
  martin matt matthew max michael michel mickey miguel mike mohammed morgan nathan neil nicholas nick nikola noah oliver oscar otto pablo patrick paul
  pedro peter philip pierre quentin rahul ralph ray raymond richard robert robin rodrigo roger ronald roy ryan sam samuel scott sean sebastian sergei
  simon socrates stan stanley stephen steve steven stuart ted theo thomas tim timothy toby tom tommy tony victor vincent vladimir walter warren will william winston`);
const ANYBODY = list(
  'chen huang li lin liu ming wang wei wu xiao yang zhang zhao zhou kim lee park-ji alexis jordan jamie kelly sasha',
);

/** Who is shown for a name: `man`, `woman`, or `person` where the name does not say. */
export const personOfName = (name: string): 'man' | 'woman' | 'person' | undefined => {
  const first = name.split(' ')[0]!;
  return WOMEN.has(first) ? 'woman' : MEN.has(first) ? 'man' : ANYBODY.has(first) ? 'person' : undefined;
};

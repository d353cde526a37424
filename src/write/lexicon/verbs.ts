/**
 * Verbs that captions use and the actions that show them, nearest first: `stroll>walk*0.8` is a walk at 0.8 of the pace.
 * A verb with a particle is one entry (`stand up`). The catalog's own verbs always win; this table adds near synonyms.
 * `go`, `move` and their like name no gait: what moves decides (see `GENERIC_MOVES`).
 */

/** A verb of the table. */
export interface VerbFact {
  /** Actions that show it, nearest first, with a factor on the natural pace; none: nothing shows it. */
  readonly actions: readonly { readonly id: string; readonly speed?: number }[];
  /** It moves the agent by whatever means the agent has. */
  readonly generic?: boolean;
}

const TABLE = `
stand walk run sprint>run*1.3 jog>run*0.8 dash>run*1.3 race>run*1.3! rush>run*1.2! hurry>walk*1.4 charge>gallop*1.1,run*1.2 bolt>gallop*1.2,run*1.2 flee>run*1.2!
trot>trot,walk*1.4 gallop>gallop,run canter>gallop*0.8,trot,run*0.8 stroll>walk*0.8 wander>walk*0.7 roam>walk*0.7 amble>walk*0.7 saunter>walk*0.8 march>walk*1.2
strut>walk stride>walk*1.2 pace>walk tiptoe>walk*0.5 creep>walk*0.4 sneak>walk*0.5 prowl>walk*0.5 stalk>walk*0.5 limp>walk*0.5 stagger>walk*0.6
stumble>walk*0.6 trudge>walk*0.6 waddle>waddle,walk*0.7 hike>walk trek>walk plod>walk*0.6 shuffle>walk*0.5 step>walk parade>walk wade>walk*0.5 crawl>crawl,walk*0.3
scurry>run scamper>run skip>hop,jump,walk*1.3 hop>hop,jump prance>trot,walk frolic>run,jump romp>run play>play,run,jump graze>graze,eat,stand,walk*0.3
jump leap>jump vault>jump bound>jump,run pounce>jump spring>jump lunge>jump dive>dive,jump,swim somersault>somersault,jump backflip>backflip,jump
sit perch>perch,sit rest>lie,sit,stand relax>sit,lie lounge>lie,sit recline>lie kneel>kneel,sit crouch>crouch,kneel,sit squat>squat,crouch,sit lie>lie,sleep lay>lie
sleep>sleep,lie nap>sleep,lie snooze>sleep,lie doze>sleep,lie lean>lean,stand wait>stand pose>stand hover>hover,fly,float
stand_up>stand-up rise_up>stand-up,rise get_up>stand-up sit_up>stand-up sit_down>sit-down,sit lie_down>lie-down,lie kneel_down>kneel,sit
wave wave_hello>wave wave_goodbye>wave greet>wave salute>wave,salute beckon>wave nod>nod bow>bow clap>clap applaud>clap cheer>cheer,wave point>point gesture>wave,point
stretch>stretch shrug>shrug turn>turn turn_around>turn spin>spin,turn twirl>spin,turn rotate>spin,turn,roll pivot>turn whirl>spin,turn pirouette>spin,turn
look>look-at look_at>look-at watch>look-at stare>look-at gaze>look-at glance>look-at observe>look-at see>look-at admire>look-at examine>look-at inspect>look-at
face>look-at look_around>look-around,look-at look_up>look-up,look-at look_back>look-back,look-at study>look-at
fly soar>fly*1.1 glide>glide,fly*0.8,float flutter>fly*0.7 flap>flap,fly land>land take_off>take-off,fly,rise circle>circle,fly swoop>swoop,fly*1.3
swim paddle>swim float>float drift>drift,float,sail*0.6 bob>float,bob sink>sink,fall roll tumble>tumble,fall,roll slide>slide,roll
fall drop>drop,fall*1 fall_over>fall-over,fall,knock-over fall_down>fall plummet>fall plunge>fall collapse>collapse,fall topple>topple,fall-over,fall tip_over>fall-over,fall
bounce rebound>bounce drive cruise>drive*0.8,sail park>park,stand speed>drive*1.4! zoom>drive*1.4,fly*1.4 accelerate>accelerate,drive*1.3 ride>ride,drive,walk cycle>ride,drive pedal>ride,drive
sail row>sail,row steer>sail,drive navigate>sail rise>rise ascend>rise climb>climb,walk*0.5,rise lift_off>rise,take-off descend>fall,walk,fly levitate>float,rise
float_away>rise,float fly_away>fly float_up>rise throw toss>throw hurl>throw*1.3 fling>throw lob>throw launch>throw,rise pitch>throw cast>throw juggle>juggle,throw
kick>kick,push hit>hit,push,knock-over strike>hit,push bump>push,knock-over catch grab>grab,pick-up pick_up>pick-up lift>pick-up,lift raise>raise,pick-up,lift take>pick-up
seize>pick-up collect>pick-up gather>pick-up fetch>pick-up snatch>pick-up hold>hold carry>carry,hold,pick-up clutch>hold grip>hold wear>wear put_down>put-down,put place>put,put-down
put>put,put-down set_down>put-down,put drop_off>put-down push>push shove>push nudge>push*0.5 press>press,push roll_over>roll pull>pull,push drag>drag,pull,push
tow>pull,push chase>chase,drive,run pursue>chase,drive,run run_after>chase go_after>chase race_after>chase chase_after>chase rush_after>chase hunt>chase follow>follow,drive,walk trail>follow shadow>follow lead>lead,walk accompany>follow,walk
knock_over>knock-over knock_down>knock-over knock>knock-over tip>knock-over overturn>knock-over upset>knock-over smash>knock-over crash>knock-over,drive collide>knock-over
open>open close>close shut>close break>break,fall shatter>break,fall crack>break burst>burst explode>explode pop>burst melt>melt grow>grow shrink>shrink bloom>bloom
change>change transform>change become>change glow>glow shine>glow burn>burn eat>eat chew>eat munch>eat nibble>eat bite>eat drink>drink sip>drink cook>cook
read>read,sit write>write draw>draw paint>paint build>build stack>stack dig>dig pour>pour stir>stir wash>wash clean>clean sweep>sweep cut>cut slice>cut chop>cut
talk>talk speak>talk chat>talk say>talk shout>talk whisper>talk sing>sing,talk laugh>laugh smile>smile cry>cry yawn>yawn sneeze>sneeze blink>blink
bark>bark meow>meow roar>roar howl>howl hug>hug embrace>hug kiss>kiss shake>shake dance>dance,spin,turn sway>sway,dance swing>swing fight>fight stop>stand,brake halt>stand,brake exercise>exercise
meditate>meditate,sit pray>pray,kneel work>work think>think,stand hide>hide,crouch peek>look-at peer>look-at fly_past>fly perform>dance practice>exercise
approach>walk enter>walk leave>walk exit>walk cross>walk! pass>walk! reach>walk! return>walk! circle_around>circle,walk explore>walk*0.8 orbit>circle,fly
go>! move>! travel>! come>! head>! proceed>! progress>! advance>! depart>! arrive>! journey>! run_away>run,gallop walk_away>walk go_by>! come_out>! pass_by>! flow>flow
flicker>flicker rain>rain snow>snow blow>blow ripple>ripple crash_down>fall hang>hang dangle>hang flap_about>flap bend>bend,bow bend_down>bend,crouch lean_over>lean
tie>tie feed>feed pet>pet stroke>pet brush>brush comb>comb surf>surf ski>ski skate>skate skateboard>skate snowboard>ski type>type use>use frolick>run,jump picnick>sit point_at>point
surround>surround cover>cover fill>fill reflect>reflect sparkle>sparkle twinkle>sparkle wag>wag rotate_around>circle swirl>spin,fly flutter_down>fall
receive>catch deliver>carry,walk offer>give give>give hand>give show>show display>show reveal>show contain>contain shade>shade bask>lie graze_on>eat
trip>fall,stumble slip>slip,fall peel>cook light>light sew>sew knit>knit bake>bake mix>mix fold>fold film>film photograph>film record>film skim>fly blossom>bloom
race_past>run! speed_past>drive! pick>pick-up lean_against>lean huddle>stand march_past>walk set>set wilt>wilt boil>boil freeze>freeze erupt>erupt
float>hover drift>hover venture>walk journey>walk arrive>approach visit>approach attend>approach gather_around>approach drift_off>sleep slumber>sleep awaken>stretch loiter>stand linger>stand dwell>stand
overtake>run,drive rush_past>run swerve>drive,run veer>drive,run plow>drive chug>drive taxi>drive hurtle>fly,run soar_over>fly migrate>fly glide_over>glide flit>fly buzz>fly dart>run,swim,fly scuttle>run*0.6 slither>crawl
wriggle>crawl lumber>walk*0.7 gallivant>walk meander>walk*0.7 weave>run,drive,swim zigzag>run,drive skitter>run leapfrog>jump hurdle>jump dunk>jump,throw slam_dunk>jump bounce_around>bounce splash>jump,pour
enjoy>look savor>eat savour>eat relish>eat experience>look contemplate>think reflect_on>think imagine>think realize>think realise>think understand>think learn>read memorize>read remember>think decide>think
solve>think believe>think regret>think hesitate>think choose>point select>point discover>look find>look seek>look-around search>look-around hunt_for>look-around investigate>look encounter>look meet>approach
confront>approach witness>look behold>look perceive>look monitor>look supervise>look check>look hear>look listen>look smell>look recognize>look identify>look navigate>walk wander_through>walk
focus>look concentrate>look supervise>look guard>stand protect>stand defend>fight defeat>fight battle>fight attack>fight conquer>fight vanquish>fight slay>fight combat>fight compete>run wrestle>fight spar>fight
train>exercise work_out>stretch practise>stretch warm_up>stretch serve>give,hit share>give provide>give donate>give receive>catch,pick-up obtain>pick-up acquire>pick-up earn>pick-up gain>pick-up retrieve>pick-up
recover>pick-up harvest>pick-up select_from>pick-up pluck>pick-up grasp>pick-up squeeze>hold pinch>hold grip>hold hug_tight>hug cradle>hold embrace>hug comfort>hug console>hug nuzzle>hug snuggle>lie cuddle>lie
arrange>put organize>put organise>put position>put insert>put hang_up>put pack>put load>put store>put install>put attach>put apply>put add>put,pour spread>put scatter>throw sprinkle>pour drizzle>pour
fold>cook unfold>cook wrap>cook squash>push crush>push compress>push flatten>push stretch_out>stretch twist>turn rub>cook scrub>cook polish>cook dust>cook wipe>cook rinse>cook trim>cook carve>cook
sculpt>cook mold>cook craft>cook weave_cloth>cook crochet>cook hammer>cook drill>cook operate>type program>type code>type calculate>write solve_for>write note>write record_in>write sign>write
illustrate>write decorate>put repair>build fix>build restore>build construct>build assemble>build create>build make>build form>build establish>build water>pour irrigate>pour
converse>talk negotiate>talk discuss>talk debate>talk argue>talk interview>talk explain>talk describe>talk narrate>talk announce>talk declare>talk order>talk ask>talk answer>talk reply>talk advise>talk
teach>talk instruct>talk invite>wave call>shout scream>shout yell>shout whistle>sing hum>sing chant>sing recite>talk joke>laugh smirk>laugh grin>laugh beam>laugh,glow giggle>laugh chuckle>laugh frown>cry weep>cry sob>cry
mourn>cry sigh>cry scowl>look glare>look squint>look wink>nod agree>nod refuse>shake-head perform_on>dance twirl_around>spin waltz>dance groove>dance jam>dance celebrate>cheer rejoice>cheer
tremble>shake shiver>shake quiver>shake vibrate>shake rattle>shake wobble>swing teeter>swing rock>swing creak>swing rustle>swing,shake flail>shake swish>wag twitch>shake
revolve>spin gyrate>spin spiral>spin,fly swirl_around>spin orbit_around>circle loop>circle patrol>march escort>follow pursue_after>chase track>follow hide_behind>crouch cower>crouch duck>crouch
release>throw launch_into>throw shoot>throw,kick fire>throw sling>throw bowl>throw,roll swat>hit smack>hit slap>hit punch>hit bat>hit tap>hit pound>hit whack>hit bash>hit header>hit dribble>kick pass>give,throw
haul>pull tug>pull hoist>pick-up heave>pick-up yank>pull unload>pick-up transport>carry,hold ferry>hold bear>hold wield>hold brandish>hold present>give display>hold exhibit>hold
snorkel>swim dive_into>dive submerge>dive surface>swim float_along>float waft>float hover_over>hover dangle_from>swing suspend>swing droop>swing rotate_slowly>spin
evaporate>rise billow>rise drift_up>rise surge>rise cascade>fall trickle>fall drip>fall leak>fall spill>fall,pour crumble>topple shatter_into>fall tumble_down>fall cave_in>topple
sail_away>sail anchor>float dock>brake board>approach disembark>walk embark>walk depart_from>leave escape>flee retreat>flee evade>flee dodge>jump avoid>flee survive>stand
relax_on>sit unwind>sit chill>sit bathe>swim soak>sit tan>lie sunbathe>lie recline_on>lie sprawl>lie nestle>lie curl>lie loll>lie
`;

/** What moves without a named gait, by the kind of rig, nearest first. */
export const GENERIC_MOVES: Readonly<Record<string, readonly string[]>> = {
  biped: ['walk'],
  quadruped: ['walk'],
  bird: ['fly', 'walk'],
  fish: ['swim'],
  vehicle: ['drive'],
  boat: ['sail'],
  aircraft: ['fly'],
  rigid: ['roll', 'slide', 'float', 'fall'],
  articulated: ['move', 'walk'],
};

const parse = (): Map<string, VerbFact> => {
  const verbs = new Map<string, VerbFact>();
  for (const item of TABLE.trim().split(/\s+/)) {
    const [named = '', target = named] = item.split('>');
    const generic = target.endsWith('!');
    const list = target
      .replace('!', '')
      .split(',')
      .filter((t) => t !== '');
    const actions = list.map((entry) => {
      const [id = '', factor] = entry.split('*');
      return { id, ...(factor !== undefined && { speed: Number(factor) }) };
    });
    const fact: VerbFact = { actions, ...(generic && { generic }) };
    const verb = named.replaceAll('_', ' ');
    // The first line that names a verb counts, unless it has nothing the later one adds.
    const before = verbs.get(verb);
    verbs.set(verb, before === undefined ? fact : { ...before, actions: [...before.actions, ...fact.actions] });
  }
  return verbs;
};

/** Every verb of the table, base form, particle after a space. */
export const VERBS: ReadonlyMap<string, VerbFact> = parse();

/** Verbs that put an agent into a posture at the start. */
export const POSTURES: ReadonlySet<string> = new Set([
  'sit',
  'stand',
  'lie',
  'sleep',
  'kneel',
  'crouch',
  'perch',
  'lean',
  'hang',
]);

/** Irregular verb forms: base, third person is regular, past, past participle. */
const IRREGULAR = `run:ran:run swim:swam:swum fly:flew:flown drive:drove:driven ride:rode:ridden rise:rose:risen fall:fell:fallen sit:sat:sat stand:stood:stood
lie:lay:lain sleep:slept:slept swing:swung:swung sing:sang:sung eat:ate:eaten drink:drank:drunk read:read:read write:wrote:written fight:fought:fought dig:dug:dug
grow:grew:grown break:broke:broken hold:held:held throw:threw:thrown catch:caught:caught hit:hit:hit build:built:built draw:drew:drawn cut:cut:cut bend:bent:bent
shake:shook:shaken spin:spun:spun slide:slid:slid feed:fed:fed light:lit:lit wear:wore:worn take:took:taken get:got:got put:put:put set:set:set blow:blew:blown
come:came:come go:went:gone make:made:made begin:began:begun have:had:had hang:hung:hung creep:crept:crept speak:spoke:spoken freeze:froze:frozen shine:shone:shone
show:showed:shown hide:hid:hidden lead:led:led cast:cast:cast leave:left:left bite:bit:bitten shrink:shrank:shrunk stick:stuck:stuck sweep:swept:swept dive:dove:dived
leap:leapt:leapt sink:sank:sunk spread:spread:spread give:gave:given see:saw:seen tell:told:told say:said:said flee:fled:fled fling:flung:flung strike:struck:struck
become:became:become burst:burst:burst shut:shut:shut keep:kept:kept feel:felt:felt find:found:found stride:strode:stridden spring:sprang:sprung kneel:knelt:knelt upset:upset:upset`;

/** Form of a verb: base, third person (`walks`), `-ing`, past, past participle. */
export type VerbForm = 'base' | 'third' | 'ing' | 'past' | 'participle';

const doubles = (base: string): boolean => /^[^aeiou]*[aeiou][bdgmnprt]$/.test(base);

/** The five forms of a verb from its base. */
export const verbForms = (base: string): Readonly<Record<VerbForm, string>> => {
  const irregular = IRREGULAR_FORMS.get(base);
  const third =
    base === 'have'
      ? 'has'
      : /(s|x|z|ch|sh|o)$/.test(base)
        ? `${base}es`
        : /[^aeiou]y$/.test(base)
          ? `${base.slice(0, -1)}ies`
          : `${base}s`;
  const double = doubles(base) ? base + base.slice(-1) : base;
  const ing = base.endsWith('ie')
    ? `${base.slice(0, -2)}ying`
    : /[^eo]e$/.test(base)
      ? `${base.slice(0, -1)}ing`
      : `${double}ing`;
  const past = base.endsWith('e') ? `${base}d` : /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${double}ed`;
  return { base, third, ing, past: irregular?.[0] ?? past, participle: irregular?.[1] ?? past };
};

const IRREGULAR_FORMS: ReadonlyMap<string, readonly [string, string]> = new Map(
  IRREGULAR.split(/\s+/).map((item) => {
    const [base = '', past = '', participle = ''] = item.split(':');
    return [base, [past, participle]] as const;
  }),
);

const buildIndex = (): Map<string, { base: string; form: VerbForm }[]> => {
  const index = new Map<string, { base: string; form: VerbForm }[]>();
  const bases = new Set([...VERBS.keys()].map((v) => v.split(' ')[0]!).concat([...IRREGULAR_FORMS.keys()]));
  for (const more of 'start begin continue try stop finish keep help want like love appear disappear seem remain stay make cause let become attach decorate locate illuminate adorn'.split(
    ' ',
  ))
    bases.add(more);
  for (const base of bases) {
    for (const [form, text] of Object.entries(verbForms(base)) as [VerbForm, string][]) {
      const list = index.get(text) ?? [];
      if (!list.some((l) => l.form === form && l.base === base)) list.push({ base, form });
      index.set(text, list);
    }
  }
  return index;
};

/** Every form of every verb known: form → base and which form. */
export const VERB_FORMS: ReadonlyMap<string, readonly { readonly base: string; readonly form: VerbForm }[]> =
  buildIndex();

/** Base form of a verb in any form; unknown verbs by their endings. */
export const verbBase = (form: string): string => {
  const known = VERB_FORMS.get(form);
  if (known !== undefined) return known[0]!.base;
  const stem = form.replace(/(ing|ed|es|s)$/, '');
  if (stem === form || stem.length < 3) return form;
  if (/([bdgmnprt])\1$/.test(stem)) return stem.slice(0, -1);
  return /ies$/.test(form) ? `${form.slice(0, -3)}y` : stem;
};

// The caption grammar: prints sentences with their trees. Everything the parser knows, it learnt from here.

import { after, before, comma, first, linearise, node } from './tree.mjs';
import { adjectives, adverbs, colours, invented, names, nouns, verbForms, verbs } from './vocabulary.mjs';

const IRREGULAR = {
  man: 'men',
  woman: 'women',
  child: 'children',
  person: 'people',
  fish: 'fish',
  sheep: 'sheep',
  deer: 'deer',
  wolf: 'wolves',
  mouse: 'mice',
  goose: 'geese',
  leaf: 'leaves',
  knife: 'knives',
  foot: 'feet',
};
const plural = (n) =>
  IRREGULAR[n] ??
  (/(s|x|z|ch|sh)$/.test(n)
    ? `${n}es`
    : /[^aeiou]y$/.test(n)
      ? `${n.slice(0, -1)}ies`
      : /man$/.test(n)
        ? n.replace(/man$/, 'men')
        : `${n}s`);
const list = (text) => text.trim().split(/\s+/);

const VERB_PREPOSITIONS = list(
  'in in on on on through across across along along into onto over under past around towards toward from near behind beside down down up at at inside between beneath above above by against off out_of next_to in_front_of on_top_of away_from outside to_the_left_of to_the_right_of alongside underneath to below among beyond after',
);
const NOUN_PREPOSITIONS = list(
  'in in on on of with with near by at from behind under above beside next_to in_front_of between on_top_of inside to_the_left_of to_the_right_of around without over below against underneath',
);
const TAGS = { base: 'base', third: 'third', ing: 'ing', past: 'past', participle: 'participle' };

/** The grammar over one stream of random numbers. */
export const createCaptions = (random) => {
  const { pick, chance } = random;
  let depth = 0;
  /** One of several ways, by weight: choose(3, f, 1, g). */
  const choose = (...ways) => {
    let total = 0;
    for (let i = 0; i < ways.length; i += 2) total += ways[i];
    let r = random.next() * total;
    for (let i = 0; i < ways.length; i += 2) {
      r -= ways[i];
      if (r < 0) return ways[i + 1]();
    }
    return ways[ways.length - 1]();
  };
  const someNoun = (kind) => (chance(0.13) && kind !== 'group' ? invented(random, 'noun') : pick(nouns[kind]));
  const adjective = () => {
    const a = node(
      chance(0.42) ? pick(colours) : chance(0.1) ? invented(random, 'adjective') : pick(adjectives),
      'adjective',
    );
    if (chance(0.05))
      before(
        a,
        'adverb',
        node(pick(list('very bright dark light pale really quite')), chance(0.5) ? 'adverb' : 'adverb'),
      );
    return a;
  };
  const withCase = (noun, preposition) => first(noun, 'case', node(preposition, 'preposition'));
  const joined = (head, other, how = 'and') => after(head, 'and', first(other, 'joiner', node(how, 'and')));

  const clothes = () => {
    const one = () => {
      const word = someNoun('clothing');
      const many = /(s)$/.test(word);
      const h = node(word, many ? 'nouns' : 'noun', { plural: many, kind: 'clothing' });
      if (chance(0.15)) before(h, 'compound', node(pick(nouns.material), 'noun'));
      if (chance(0.65)) first(h, 'adjective', adjective());
      if (!many && chance(0.93)) first(h, 'determiner', node(pick(list('a a a the his her')), 'determiner'));
      else if (many && chance(0.1)) first(h, 'determiner', node('the', 'determiner'));
      const det = h.left[0];
      if (det && /^(his|her)$/.test(det[1].form)) det.splice(0, 2, 'possessive', node(det[1].form, 'possessive'));
      return h;
    };
    const a = one();
    if (chance(0.33)) {
      const b = one();
      if (chance(0.4)) {
        after(a, 'and', comma(one()));
        const serial = chance(0.5);
        first(b, 'joiner', node('and', 'and'));
        if (serial) comma(b);
        after(a, 'and', b);
      } else joined(a, b);
    }
    return a;
  };

  const anyKind = () =>
    choose(
      3,
      () => 'person',
      3,
      () => 'animal',
      3.4,
      () => 'thing',
      1,
      () => 'vehicle',
      0.5,
      () => 'food',
    );

  /** A noun phrase. Options: kind, plain (nothing after it), bare (no and), definite. */
  const phrase = (options = {}) => {
    const h = single(options);
    if (!options.bare && !options.plain && chance(0.06)) {
      const b = single({ kind: options.kind ?? h.kind, plain: chance(0.8), bare: true });
      if (chance(0.25)) {
        const c = single({ kind: options.kind ?? h.kind, plain: true, bare: true });
        after(h, 'and', comma(b));
        first(c, 'joiner', node('and', 'and'));
        if (chance(0.5)) comma(c);
        after(h, 'and', c);
      } else joined(h, b, chance(0.93) ? 'and' : 'or');
      h.plural = true;
    }
    return h;
  };

  const determine = (h, many, mass) => {
    if (many) {
      choose(
        42,
        () =>
          first(
            h,
            'number',
            node(
              chance(0.15)
                ? String(random.int(2, 30))
                : pick(list('two three four five six seven eight nine ten twelve twenty two three')),
              'number',
            ),
          ),
        10,
        () => first(h, 'adjective', node(pick(list('several many various numerous few some multiple')), 'adjective')),
        6,
        () => first(h, 'determiner', node(pick(list('some both these all the')), 'determiner')),
        18,
        () => first(h, 'determiner', node('the', 'determiner')),
        6,
        () =>
          first(
            first(h, 'number', node(pick(list('two three four five')), 'number')),
            'determiner',
            node('the', 'determiner'),
          ),
        3,
        () => first(h, 'possessive', node(pick(list('his her its their')), 'possessive')),
        22,
        () => {},
      );
    } else if (mass) {
      if (chance(0.4)) first(h, 'determiner', node('the', 'determiner'));
    } else {
      choose(
        50,
        () => first(h, 'determiner', node('a', 'determiner')),
        30,
        () => first(h, 'determiner', node('the', 'determiner')),
        9,
        () => {},
        3,
        () => first(h, 'possessive', node(pick(list('his her its their')), 'possessive')),
        3,
        () => first(h, 'determiner', node(pick(list('another this each the')), 'determiner')),
        2,
        () => first(h, 'number', node('one', 'number')),
        1,
        () =>
          first(
            first(h, 'adjective', node(pick(list('other second first third')), 'adjective')),
            'determiner',
            node(pick(list('the a')), 'determiner'),
          ),
        1.5,
        () => {
          const owner = node(pick(nouns[pick(['person', 'animal'])]), 'noun');
          first(owner, 'determiner', node(pick(['a', 'the']), 'determiner'));
          after(owner, 'case', node("'s", 'genitive'));
          first(h, 'possessive', owner);
        },
      );
    }
  };

  const single = (options) => {
    const kind = options.kind ?? anyKind();
    if (chance(0.025) && (kind === 'person' || kind === 'place')) return node(pick(names), 'name', { kind });
    if (chance(0.03) && (kind === 'person' || kind === 'animal')) {
      const one = node(pick(list('one two both each all some none')), 'number', { kind });
      after(
        one,
        'of',
        withCase(
          chance(0.5)
            ? node('them', 'pronoun')
            : single({
                kind: pick(['person', 'animal', 'thing']),
                plain: true,
                bare: true,
                many: true,
                definite: true,
              }),
          'of',
        ),
      );
      return one;
    }
    if (chance(0.01) && (kind === 'person' || kind === 'animal'))
      return node(pick(list('one one another both two')), 'number', { kind, plural: false });
    if (chance(0.012) && (kind === 'person' || kind === 'animal' || kind === 'thing')) {
      const one = node('one', 'number', { kind });
      first(one, 'adjective', node(pick(list('first second third other last red small big')), 'adjective'));
      return first(one, 'determiner', node(chance(0.85) ? 'the' : 'another', 'determiner'));
    }
    if (chance(0.012) && (kind === 'person' || kind === 'animal')) {
      const other = node(chance(0.7) ? 'other' : 'others', 'pronoun', { kind });
      if (chance(0.9)) first(other, 'determiner', node('the', 'determiner'));
      if (other.form === 'others') other.plural = true;
      return other;
    }
    const mass = kind === 'food' && chance(0.35);
    const many = options.many ?? (!mass && chance(kind === 'place' ? 0.06 : 0.23));
    const word = someNoun(kind);
    const h = node(many ? plural(word) : word, many || (kind === 'clothing' && /s$/.test(word)) ? 'nouns' : 'noun', {
      plural: many,
      kind,
    });
    if (chance(0.1))
      before(
        h,
        'compound',
        node(
          chance(0.55)
            ? pick(nouns.material)
            : pick(nouns[pick(['thing', 'food', 'animal', 'place', 'vehicle', 'person'])]),
          'noun',
        ),
      );
    const count = choose(
      50,
      () => 0,
      38,
      () => 1,
      10,
      () => 2,
      1,
      () => 3,
    );
    for (let i = 0; i < count; i++) {
      if (i > 0 && chance(0.2)) first(h, 'punctuation', node(',', 'punctuation'));
      const a = adjective();
      if (i === 0 && chance(0.03)) joined(a, adjective());
      first(h, 'adjective', a);
    }
    if (chance(0.03)) first(h, 'adjective', node(verbForms(pick(verbs.move)).ing, 'ing'));
    let top = h;
    if (many && !options.definite && chance(0.12)) {
      const g = node(pick(nouns.group), 'noun', { plural: chance(0.5), kind });
      if (chance(0.15)) first(g, 'adjective', adjective());
      first(g, 'determiner', node(chance(0.85) ? 'a' : 'the', 'determiner'));
      if (chance(0.2)) first(h, 'number', node(pick(list('three four five six ten')), 'number'));
      after(g, 'of', withCase(h, 'of'));
      top = g;
    } else if (options.definite) first(h, 'determiner', node('the', 'determiner'));
    else determine(h, many, mass);
    if (!options.plain) postmodify(top, kind);
    return top;
  };

  const ambiguousNoun = () => {
    const h = node(chance(0.5) ? plural(pick(verbs.ambiguous)) : pick(verbs.ambiguous), 'noun', { kind: 'thing' });
    if (/s$/.test(h.form)) Object.assign(h, { tag: 'nouns', plural: true });
    if (chance(0.4)) first(h, 'adjective', adjective());
    first(h, 'determiner', node(h.plural ? 'the' : pick(['a', 'the']), 'determiner'));
    return h;
  };

  const postmodify = (h, kind) => {
    const person = kind === 'person' || kind === 'animal';
    if (person && chance(0.08)) after(h, 'of', withCase(clothes(), pick(list('in in in with'))));
    else if (chance(0.1)) {
      const n = phrase({ kind: pick(['thing', 'thing', 'place', 'part', 'clothing']), plain: true });
      after(
        h,
        'of',
        withCase(
          n,
          n.kind === 'place'
            ? pick(list('in near at by of on'))
            : n.kind === 'part'
              ? pick(list('with with of'))
              : pick(NOUN_PREPOSITIONS),
        ),
      );
    }
    if (person && chance(0.09)) after(h, 'doing', after(node('wearing', 'ing'), 'object', clothes()));
    else if (chance(0.045)) after(h, 'doing', participle());
    else if (depth < 2) {
      if (chance(0.05)) {
        depth++;
        const g = verbPhrase('ing', false, kind);
        if (chance(0.1)) comma(g);
        after(h, 'doing', g);
        depth--;
      } else if (chance(0.045)) after(h, 'that', relative(h, kind));
    }
  };

  const participle = () => {
    const v = node(
      pick(
        list(
          'made filled covered surrounded decorated painted parked placed topped lit stacked tied chased pushed pulled carried held thrown followed built crowned seated perched attached located',
        ),
      ),
      'participle',
    );
    const noun = phrase({ kind: pick(['thing', 'food', 'place', 'person', 'material']), plain: true });
    if (/^(surrounded|lit|chased|pushed|pulled|carried|held|thrown|followed|built)$/.test(v.form))
      return chance(0.8) ? after(v, 'by', withCase(noun, 'by')) : placed(v);
    if (v.form === 'painted' && chance(0.5)) return after(v, 'predicate', node(pick(colours), 'adjective'));
    return after(
      v,
      'place',
      withCase(
        noun,
        v.form === 'made'
          ? pick(list('of from out_of'))
          : /^(filled|covered|decorated|topped)$/.test(v.form)
            ? pick(list('with with in'))
            : pick(list('on in near to next_to under beside in_front_of')),
      ),
    );
  };

  const relative = (h, kind) => {
    const word = node(kind === 'person' ? pick(list('who who that')) : pick(list('that which that')), 'relative');
    depth++;
    const v = finite(h.plural, kind);
    depth--;
    first(v, v.passive ? 'passive' : 'subject', word);
    if (chance(0.35)) comma(v);
    return v;
  };

  const placed = (v) => {
    const preposition = pick(VERB_PREPOSITIONS);
    const place = /^(in|at|through|across|along|down|up|towards|toward|into|inside)$/.test(preposition)
      ? chance(0.7)
      : chance(0.3);
    const pronoun = !place && chance(0.08);
    const n = pronoun
      ? node(pick(list('it him her them')), 'pronoun')
      : phrase({
          kind: place ? 'place' : pick(['thing', 'thing', 'vehicle', 'person', 'animal']),
          plain: chance(0.78),
        });
    return after(v, 'place', withCase(n, preposition));
  };

  const adverb = () => {
    const a = node(pick(adverbs), 'adverb');
    if (/ly$/.test(a.form) && chance(0.1)) joined(a, node(pick(adverbs.filter((x) => /ly$/.test(x))), 'adverb'));
    if (chance(0.04)) before(a, 'adverb', node('very', 'adverb'));
    return a;
  };

  const inflect = (base, form, many) => {
    const f = form === 'finite' ? (many ? 'base' : 'third') : form;
    return node(verbForms(base)[f], TAGS[f]);
  };
  const object = () =>
    choose(
      7,
      () => node(pick(list('it him her them something each_other one')), 'pronoun'),
      2,
      () => ambiguousNoun(),
      91,
      () =>
        phrase({
          kind: pick(['thing', 'thing', 'thing', 'vehicle', 'food', 'person', 'animal', 'place', 'animal']),
          plain: chance(0.6),
        }),
    );

  /** A verb with what follows. Form: finite, ing, base. */
  const verbPhrase = (form, many, kind) => {
    const mk = (base) => inflect(base, form, many);
    const person = kind === 'person' || kind === 'animal';
    const v = choose(
      // Words that are nouns as well ("waves", "jumps", "turns"), often alone at the end.
      9,
      () => {
        const x = mk(pick(verbs.ambiguous));
        if (chance(0.35)) placed(x);
        return x;
      },
      38,
      () => {
        const x = mk(chance(0.08) ? invented(random, 'verb') : pick(verbs.move));
        if (chance(0.75)) placed(x);
        if (chance(0.25)) placed(x);
        if (chance(0.03)) placed(x);
        return x;
      },
      12,
      () => {
        const x = placed(mk(pick(verbs.stay)));
        if (chance(0.25)) placed(x);
        return x;
      },
      person ? 26 : 12,
      () => {
        const x = mk(chance(0.07) ? invented(random, 'verb') : pick(verbs.transitive));
        after(x, 'object', object());
        if (chance(0.5)) placed(x);
        if (chance(0.15)) placed(x);
        if (chance(0.08)) after(x, 'place', withCase(phrase({ kind: 'thing', plain: true }), 'with'));
        return x;
      },
      11,
      () => {
        const [base, particle] = pick(verbs.particle).split(' ');
        const x = mk(base);
        const adverbial = ['around', 'away', 'back', 'hello', 'goodbye'].includes(particle);
        const withObject = chance(0.45);
        if (withObject && chance(0.25)) {
          after(x, 'object', object());
          after(x, 'particle', node(particle, 'particle'));
        } else {
          after(x, adverbial ? 'particle' : 'particle', node(particle, 'particle'));
          if (withObject) after(x, 'object', object());
        }
        if (chance(0.5)) placed(x);
        return x;
      },
      5,
      () =>
        after(mk(pick(list('look look stare gaze point glance smile laugh bark'))), 'place', withCase(object(), 'at')),
      3,
      () => after(mk('wave'), 'place', withCase(object(), pick(list('at to')))),
      person ? 4 : 0.5,
      () => after(mk('wear'), 'object', clothes()),
      2.5,
      () => {
        const x = after(
          mk(pick(list('throw give hand toss kick roll pass bring show offer'))),
          'object',
          phrase({ kind: pick(['thing', 'food']), plain: true }),
        );
        return after(x, 'place', withCase(object(), pick(list('to to towards into onto over'))));
      },
      3,
      () => {
        depth++;
        const inner = verbPhrase('ing', false, kind);
        depth--;
        return after(mk(pick(verbs.begin)), 'predicate', inner);
      },
      2.5,
      () => {
        depth++;
        const inner = first(verbPhrase('base', false, kind), 'mark', node('to', 'to'));
        depth--;
        return after(mk(pick(verbs.intend)), 'predicate', inner);
      },
      2.5,
      () => {
        const x = mk(pick(list('turn turn become change fade go look')));
        if (chance(0.4)) return after(x, 'predicate', adjective());
        if (chance(0.5)) {
          after(x, 'place', withCase(node(pick(colours), 'adjective'), 'from'));
          return after(x, 'place', withCase(node(pick(colours), 'adjective'), 'to'));
        }
        return after(x, 'place', withCase(phrase({ kind: 'thing', plain: true }), pick(list('into to'))));
      },
      2,
      () => {
        const n = node(pick(nouns.happening), 'noun');
        if (chance(0.5)) first(n, 'adjective', adjective());
        first(n, 'determiner', node('a', 'determiner'));
        const x = after(mk(pick(list('take have make do'))), 'object', n);
        return chance(0.6) ? placed(x) : x;
      },
      3,
      () => after(mk('have'), 'object', phrase({ kind: pick(['part', 'clothing', 'thing']), plain: true })),
      1,
      () => after(mk(pick(list('look move glow float shine'))), 'place', withCase(phrase({ plain: true }), 'like')),
      1,
      () =>
        after(
          mk(pick(list('play play'))),
          'object',
          first(
            node(pick(list('guitar piano violin drum flute football chess tennis basketball ball')), 'noun'),
            ...(chance(0.5) ? ['determiner', node('the', 'determiner')] : ['adjective', adjective()]),
          ),
        ),
    );
    if (chance(0.2)) {
      if (chance(0.35)) first(v, 'adverb', adverb());
      else if (v.right.length > 0 && chance(0.4))
        v.right.splice(v.right[0][0] === 'object' || v.right[0][0] === 'particle' ? 1 : 0, 0, ['adverb', adverb()]);
      else after(v, 'adverb', adverb());
    }
    if (chance(0.02)) after(v, 'adverb', node(pick(list('twice once again')), 'adverb'));
    if (chance(0.02)) {
      const n = node(pick(list('three two four five several')), 'number');
      after(v, 'adverb', first(node('times', 'nouns'), 'number', n));
    }
    if (depth < 2 && form !== 'base' && chance(0.06)) {
      depth++;
      const g = verbPhrase('ing', false, kind);
      depth--;
      choose(
        5,
        () => comma(g),
        2,
        () => first(g, 'mark', node(pick(list('while before after')), 'mark')),
        2,
        () => {},
      );
      after(v, 'clause', g);
    }
    if (depth < 2 && chance(0.02)) {
      depth++;
      after(v, 'clause', first(verbPhrase('base', false, kind), 'mark', node('to', 'to')));
      depth--;
    }
    return v;
  };

  const be = (many) => node(chance(0.06) ? (many ? 'were' : 'was') : many ? 'are' : 'is', 'auxiliary');
  /** A verb phrase that agrees with its subject: simple, progressive, passive, copula. */
  const finite = (many, kind) =>
    choose(
      60,
      () => verbPhrase('finite', many, kind),
      20,
      () => first(verbPhrase('ing', many, kind), 'auxiliary', be(many)),
      2,
      () => first(verbPhrase('base', many, kind), 'auxiliary', node(pick(list('can will must')), 'auxiliary')),
      2,
      () => verbPhrase('past', many, kind),
      6,
      () => {
        const [base, particle] = chance(0.2)
          ? pick(['knock over', 'pick up', 'put down', 'blow away', 'knock down', 'lift up']).split(' ')
          : [pick(verbs.transitive)];
        const v = node(verbForms(base).participle, 'participle', { passive: true });
        if (particle) after(v, 'particle', node(particle, 'particle'));
        if (chance(0.55)) after(v, 'by', withCase(phrase({ plain: true }), 'by'));
        if (chance(0.5)) placed(v);
        if (chance(0.35)) first(v, 'auxiliary', node('being', 'auxiliary'));
        if (chance(0.15)) first(v, 'adverb', adverb());
        return first(v, 'auxiliary', be(many));
      },
      10,
      () => {
        const b = be(many);
        if (chance(0.3)) {
          const a = adjective();
          if (chance(0.3)) joined(a, adjective());
          return after(b, 'predicate', a);
        }
        if (chance(0.12)) return after(b, 'predicate', phrase({ plain: true }));
        placed(b);
        if (chance(0.2)) placed(b);
        return b;
      },
    );

  const subjectKind = () =>
    choose(
      4,
      () => 'person',
      3.2,
      () => 'animal',
      2.2,
      () => 'thing',
      1.4,
      () => 'vehicle',
      0.3,
      () => 'place',
      0.3,
      () => 'food',
    );
  const subjectOf = (v, s) => first(v, v.passive ? 'passive' : 'subject', s);
  /** A whole clause with its subject. */
  const clause = (options = {}) => {
    const kind = subjectKind();
    const s =
      options.pronoun || chance(0.06)
        ? node(pick(list('it he she they it they')), 'pronoun')
        : phrase({ kind, plain: chance(depth > 0 ? 0.7 : 0.35) });
    if (s.form === 'they') s.plural = true;
    if (s.tag !== 'pronoun' && !s.right.some(([r]) => r === 'and') && chance(0.09)) {
      joined(s, single({ kind, plain: true, bare: true }));
      s.plural = true;
    }
    const v = finite(s.plural, kind);
    if (s.right.some(([r]) => r === 'that' || r === 'doing') && chance(0.3))
      after(s, 'punctuation', node(',', 'punctuation'));
    if (chance(0.02)) first(v, 'adverb', node(pick(list('all both each together')), 'adverb'));
    return Object.assign(subjectOf(v, s), { of: s, kind });
  };

  const deeper = (make) => {
    depth++;
    const result = make();
    depth--;
    return result;
  };

  /** Further clauses after a main clause. */
  const extend = (root, isVerb) => {
    const sub = (marks) => {
      const s = deeper(() => clause());
      first(s, 'mark', node(pick(marks), 'mark'));
      if (chance(0.35)) comma(s);
      after(root, 'clause', s);
    };
    if (chance(0.13)) return sub(list('while while as as when before after until'));
    if (isVerb && chance(0.15)) {
      // one subject, several verbs
      const v2 = deeper(() => verbPhrase('finite', root.of?.plural, root.kind));
      choose(
        5,
        () => {
          first(v2, 'joiner', node('and', 'and'));
          if (chance(0.25)) comma(v2);
        },
        2,
        () => {
          first(v2, 'adverb', node('then', 'adverb'));
          if (chance(0.6)) first(v2, 'joiner', node('and', 'and'));
          if (chance(0.7)) comma(v2);
        },
        1.5,
        () => {
          comma(v2);
          const v3 = deeper(() => verbPhrase('finite', root.of?.plural, root.kind));
          if (chance(0.3)) first(v3, 'adverb', node('then', 'adverb'));
          first(v3, 'joiner', node('and', 'and'));
          if (chance(0.7)) comma(v3);
          after(root, 'and', v2);
          after(root, 'and', v3);
        },
      );
      if (!root.right.some(([, n]) => n === v2)) after(root, 'and', v2);
      return;
    }
    if (isVerb && chance(0.13)) {
      // several clauses
      const s2 = deeper(() => clause({ pronoun: chance(0.15) }));
      choose(
        3,
        () => {
          first(s2, 'adverb', node('then', 'adverb'));
          if (chance(0.5)) first(s2, 'joiner', node('and', 'and'));
          comma(s2);
        },
        4,
        () => {
          first(s2, 'joiner', node(chance(0.9) ? 'and' : 'but', 'and'));
          if (chance(0.55)) comma(s2);
        },
        0.7,
        () => comma(s2),
      );
      after(root, 'and', s2);
      if (chance(0.25)) {
        const v3 = deeper(() => verbPhrase('finite', s2.of?.plural, s2.kind));
        first(v3, 'joiner', node('and', 'and'));
        after(s2, 'and', v3);
      }
      return;
    }
    if (isVerb && chance(0.05)) {
      // "which" about the object of the last phrase, with a comma
      const holder = root;
      const last = holder.right.filter(([r]) => r === 'object' || r === 'place').pop();
      if (
        last &&
        /noun/.test(last[1].tag) &&
        last[1].right.length === 0 &&
        holder.right[holder.right.length - 1] === last
      )
        after(last[1], 'that', comma(deeper(() => stripComma(relative(last[1], last[1].kind)))));
      return;
    }
    if (chance(0.05)) {
      // "with its tail wagging"
      const n = phrase({ kind: pick(['part', 'thing', 'person', 'animal']), plain: true });
      withCase(n, 'with');
      if (chance(0.6)) comma(n);
      after(
        n,
        'doing',
        deeper(() =>
          chance(0.75)
            ? verbPhrase('ing', false, 'thing')
            : node(pick(list('raised open closed outstretched spread lit')), 'participle'),
        ),
      );
      after(root, isVerb ? 'place' : 'of', n);
      return;
    }
    if (!isVerb && chance(0.18)) {
      const n = phrase({ kind: subjectKind(), plain: chance(0.4) });
      if (chance(0.5))
        after(
          n,
          'doing',
          deeper(() => verbPhrase('ing', false, n.kind)),
        );
      if (chance(0.35)) first(n, 'joiner', node('and', 'and'));
      else comma(n);
      after(root, 'also', n);
    }
  };
  const stripComma = (v) => {
    if (v.left[0]?.[0] === 'punctuation') v.left.shift();
    return v;
  };

  /** One caption: forms, tags, heads, relations. */
  const caption = () => {
    depth = 0;
    const root = choose(
      56,
      () => clause(),
      26,
      () => {
        const n = phrase({ kind: subjectKind(), plain: chance(0.6) });
        const v = verbPhrase('ing', false, n.kind);
        after(n, 'doing', v);
        if (chance(0.2)) {
          const v2 = verbPhrase('ing', false, n.kind);
          first(v2, 'joiner', node('and', 'and'));
          after(v, 'and', v2);
        }
        if (chance(0.06)) after(n, 'doing', comma(verbPhrase('ing', false, n.kind)));
        return n;
      },
      12,
      () => {
        const n = phrase({});
        if (chance(0.75))
          after(
            n,
            'of',
            withCase(
              phrase({ kind: pick(['place', 'thing', 'thing', 'person']), plain: chance(0.7) }),
              pick(NOUN_PREPOSITIONS),
            ),
          );
        if (chance(0.25))
          after(n, 'of', withCase(phrase({ kind: pick(['place', 'thing']), plain: true }), pick(NOUN_PREPOSITIONS)));
        return n;
      },
      4,
      () => {
        const n = phrase({});
        const b = first(be(n.plural), 'adverb', node('there', 'there'));
        after(b, 'subject', n);
        if (chance(0.7)) placed(b);
        return b;
      },
      2,
      () => Object.assign(verbPhrase('base', false, 'person'), { kind: 'person' }),
    );
    const isVerb = /^(base|third|ing|past|participle|auxiliary)$/.test(root.tag);
    extend(root, isVerb);
    if (isVerb && chance(0.08)) {
      choose(
        4,
        () => {
          const n = withCase(
            phrase({ kind: chance(0.7) ? 'place' : 'thing', plain: true }),
            pick(list('in on at under near inside across through above behind beside beneath next_to in_front_of')),
          );
          if (chance(0.8)) after(n, 'punctuation', node(',', 'punctuation'));
          first(root, 'place', n);
        },
        2,
        () => {
          const s = deeper(() => clause());
          first(s, 'mark', node(pick(list('as when while before after')), 'mark'));
          after(s, 'punctuation', node(',', 'punctuation'));
          first(root, 'clause', s);
        },
        2,
        () => {
          const a = node(pick(list('then suddenly slowly first finally meanwhile next')), 'adverb');
          if (chance(0.6)) after(a, 'punctuation', node(',', 'punctuation'));
          first(root, 'adverb', a);
        },
      );
    }
    if (chance(0.55)) after(root, 'punctuation', node('.', 'punctuation'));
    const sentence = linearise(root);
    if (chance(0.7)) sentence.forms[0] = sentence.forms[0][0].toUpperCase() + sentence.forms[0].slice(1);
    return sentence;
  };

  return caption;
};

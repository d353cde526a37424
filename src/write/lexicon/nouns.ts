/**
 * Nouns that captions use, by kind, with the catalog entries that may stand in for them, nearest first.
 * `wolf>dog` means: a wolf is shown as a dog when the catalog has no wolf. `puppy>dog!baby` adds an age.
 * The catalog's own words always win; this table only says what a word is and what comes closest.
 */
import { KINDRED } from './kindred.ts';

/** What a noun names, as far as reading needs to know. */
export type NounKind =
  | 'person'
  | 'animal'
  | 'vehicle'
  | 'thing'
  | 'furniture'
  | 'plant'
  | 'building'
  | 'food'
  | 'clothing'
  | 'place'
  | 'part'
  | 'material'
  | 'light'
  | 'weather'
  | 'region'
  | 'group'
  | 'happening'
  | 'abstract';

/** A noun of the table. */
export interface NounFact {
  readonly kind: NounKind;
  /** Ids (of things or places) that may stand in, nearest first. */
  readonly standIns: readonly string[];
  readonly age?: 'baby' | 'child' | 'young' | 'old';
  /** Factor on the size of the stand-in. */
  readonly scale?: number;
}

const TABLE: readonly (readonly [NounKind, string])[] = [
  [
    'person',
    `person man woman boy girl child astronaut people>person human>person figure>person guy>man gentleman>man male>man father>man dad>man
    husband>man boyfriend>man brother>man son>boy prince>man king>man groom>man lady>woman female>woman mother>woman mom>woman wife>woman
    girlfriend>woman sister>woman daughter>girl queen>woman princess>woman bride>woman grandmother>woman!old grandma>woman!old
    grandfather>man!old grandpa>man!old kid>child toddler>child!baby baby>child!baby infant>child!baby teenager>person!young teen>person!young
    youth>person!young schoolboy>boy schoolgirl>girl adult>person pedestrian>person passenger>person driver>person rider>person
    friend>person stranger>person neighbour>person neighbor>person visitor>person customer>person tourist>person traveller>person
    traveler>person hiker>person climber>person mountaineer>person explorer>person runner>person jogger>person sprinter>person
    walker>person athlete>person player>person footballer>person gymnast>person acrobat>person juggler>person swimmer>person diver>person
    surfer>person skater>person skateboarder>person skier>person snowboarder>person cyclist>person biker>person boxer>person dancer>person
    ballerina>woman singer>person musician>person guitarist>person pianist>person violinist>person drummer>person conductor>person
    artist>person painter>person sculptor>person photographer>person actor>man actress>woman model>person chef>person cook>person
    baker>person waiter>man waitress>woman barista>person bartender>person doctor>person nurse>person scientist>person engineer>person
    teacher>person student>person pupil>child professor>person librarian>person lawyer>person farmer>person gardener>person
    fisherman>man hunter>man shepherd>man worker>person carpenter>person mechanic>person builder>person potter>person blacksmith>man
    postman>man businessman>man businesswoman>woman manager>person clerk>person shopkeeper>person policeman>man policewoman>woman
    officer>person firefighter>person fireman>man soldier>person guard>person pilot>person sailor>person captain>person cowboy>man
    knight>man warrior>person samurai>man ninja>person pirate>man wizard>man witch>woman magician>man monk>man priest>man nun>woman
    clown>person superhero>person hero>person spaceman>astronaut cosmonaut>astronaut robot>person android>person zombie>person
    vampire>person ghost>person mermaid>woman fairy>woman elf>person angel>person alien>person mime>person fighter>person
    archer>person spectator>person guest>person worshipper>person villager>person twin>person`,
  ],
  [
    'animal',
    `dog cat horse bird penguin fish elephant puppy>dog!baby pup>dog!baby hound>dog corgi>dog beagle>dog poodle>dog labrador>dog
    retriever>dog husky>dog pug>dog dachshund>dog terrier>dog bulldog>dog chihuahua>dog collie>dog spaniel>dog dalmatian>dog wolf>dog fox>dog
    coyote>dog jackal>dog kitten>cat!baby kitty>cat tabby>cat tomcat>cat lion>cat lioness>cat tiger>cat leopard>cat cheetah>cat panther>cat
    jaguar>cat lynx>cat puma>cat cougar>cat pony>horse!young foal>horse!baby colt>horse!young mare>horse stallion>horse donkey>horse
    mule>horse zebra>horse unicorn>horse cow>horse bull>horse calf>horse!baby ox>horse buffalo>horse bison>horse deer>horse stag>horse
    fawn>horse!baby moose>horse elk>horse reindeer>horse antelope>horse gazelle>horse camel>horse llama>horse alpaca>horse giraffe>horse
    goat>dog sheep>dog lamb>dog!baby ram>dog pig>dog piglet>dog!baby boar>dog bear>dog polar-bear>dog brown-bear>dog grizzly>dog golden-retriever>dog german-shepherd>dog border-collie>dog siamese-cat>cat sea-lion guinea-pig red-panda>cat tropical-fish>fish panda>dog raccoon>cat otter>cat badger>dog
    skunk>cat weasel>cat ferret>cat rabbit>cat bunny>cat hare>cat squirrel>cat chipmunk>cat beaver>cat mammoth>elephant
    rhino>elephant rhinoceros>elephant hippo>elephant hippopotamus>elephant songbird>bird sparrow>bird robin>bird finch>bird
    swallow>bird pigeon>bird dove>bird crow>bird raven>bird magpie>bird seagull>bird gull>bird pelican>bird duck>bird duckling>bird!baby
    mallard>bird goose>bird swan>bird hen>bird chicken>bird chick>bird!baby rooster>bird turkey>bird eagle>bird hawk>bird falcon>bird
    vulture>bird owl>bird parrot>bird macaw>bird cockatoo>bird toucan>bird hummingbird>bird peacock>bird flamingo>bird heron>bird
    stork>bird crane>bird ostrich>bird emu>bird albatross>bird puffin>penguin goldfish>fish salmon>fish trout>fish tuna>fish koi>fish
    carp>fish clownfish>fish shark>fish dolphin>fish whale>fish orca>fish stingray>fish animal>dog pet>dog creature>dog
    monkey chimpanzee gorilla ape kangaroo koala sloth hedgehog porcupine mouse rat hamster snake lizard gecko iguana crocodile alligator
    turtle tortoise frog toad seal walrus octopus squid jellyfish crab lobster shrimp starfish butterfly bee wasp housefly ant spider beetle
    ladybug ladybird dragonfly moth caterpillar worm snail bat dinosaur dragon phoenix monster insect`,
  ],
  [
    'vehicle',
    `car bus bicycle sailing-boat aeroplane bike>bicycle cycle>bicycle tricycle>bicycle taxi>car cab>car sedan>car coupe>car convertible>car
    limousine>car limo>car jeep>car suv>car van>bus,car minivan>car minibus>bus coach>bus truck>car,bus lorry>bus,car pickup>car ambulance>car
    automobile>car racecar>car vehicle>car sports-car>car race-car>car police-car>car racing-car>car school-bus>bus fire-truck>bus pickup-truck>car garbage-truck>bus delivery-van>bus mountain-bike>bicycle paper-boat>sailing-boat fishing-boat>sailing-boat cruise-ship>sailing-boat fighter-jet>aeroplane paper-aeroplane>aeroplane paper-airplane>aeroplane paper-plane>aeroplane passenger-plane>aeroplane tractor>car tram>bus trolley>bus motorcycle>bicycle motorbike>bicycle scooter>bicycle moped>bicycle
    sailboat>sailing-boat boat>sailing-boat yacht>sailing-boat ship>sailing-boat schooner>sailing-boat ferry>sailing-boat dinghy>sailing-boat
    canoe>sailing-boat kayak>sailing-boat rowboat>sailing-boat raft>sailing-boat vessel>sailing-boat airplane>aeroplane plane>aeroplane
    aircraft>aeroplane jet>aeroplane airliner>aeroplane biplane>aeroplane glider>aeroplane train locomotive subway helicopter drone rocket
    spaceship spacecraft ufo shuttle submarine tank carriage wagon cart sled sleigh sledge skateboard hovercraft bulldozer excavator
    forklift`,
  ],
  [
    'furniture',
    `table chair bench park-bench>bench dining-table>table coffee-table>table picnic-table>table kitchen-table>table desk>table stool>chair armchair>chair sofa>bench couch>bench seat>chair throne>chair rocking-chair>chair
    bed wardrobe cupboard cabinet shelf bookshelf bookcase drawer dresser nightstand>table counter>table workbench>table mattress swing`,
  ],
  [
    'thing',
    `ball block box glass bottle book balloon umbrella flag sign door lamp-post fence sphere>ball orb>ball football>ball
    basketball>ball soccer-ball>ball tennis-ball>ball baseball>ball volleyball>ball beachball>ball snowball>ball globe>ball cube>block,box brick>block
    domino>block cuboid>block crate>box chest>box parcel>box package>box carton>box suitcase>box present>box gift>box container>box
    trunk>box case>box cup>glass mug>glass tumbler>glass goblet>glass vase>bottle,glass jar>bottle,glass jug>bottle pitcher>bottle flask>bottle
    notebook>book diary>book novel>book magazine>book dictionary>book textbook>book parasol>umbrella banner>flag pennant>flag
    billboard>sign signpost>sign signboard>sign placard>sign plaque>sign poster>sign board>sign blackboard>sign whiteboard>sign gate>door
    doorway>door streetlight>lamp-post streetlamp>lamp-post lantern>lamp-post railing>fence barrier>fence hedge>fence,bush
    traffic-light stop-sign>sign street-sign>sign road-sign>sign street-light>lamp-post street-lamp>lamp-post cell-phone mobile-phone sports-ball>ball beach-ball>ball
    baseball-bat tennis-racket hot-air-balloon>balloon toy-car>car toy-block>block building-block>block picket-fence>fence wine-glass>glass champagne-glass>glass water-glass>glass
    water-bottle>bottle wine-bottle>bottle milk-carton>box coffee-cup>glass teacup>glass tea-cup>glass wallet handbag purse potted-plant>bush flowerpot fire-hydrant teddy-bear garbage-can trash-can mailbox
    lamppost>lamp-post streetlights>lamp-post wheelchair>chair hair-dryer stuffed-animal remote-control remote stick wall-clock grandfather-clock
    lamp candle torch kite doll toy teddy puppet bowl plate dish tray pan pot kettle teapot spoon fork knife basket bucket bag backpack
    barrel can tin key coin ring crown sword shield spear bow arrow gun hammer saw axe ladder rope chain wheel tyre tire gear clock watch
    mirror window curtain rug carpet pillow blanket towel phone telephone smartphone laptop computer keyboard screen television tv radio
    camera pen pencil crayon brush paintbrush paper letter envelope newspaper map picture painting photo statue sculpture fountain
    guitar piano violin cello drum flute trumpet saxophone harp microphone stick pole post wall brick-wall bridge tent stage ramp slide
    seesaw net racket bat goal surfboard ski snowman scarecrow campfire fire bonfire firework fireworks bubble feather shell pebble>rock
    cone cylinder pyramid prism cuckoo anchor bell magnet telescope microscope broom mop vacuum fan stove oven fridge refrigerator
    sink bathtub toilet faucet dice die card chess chessboard trophy medal necklace bracelet wand hourglass satellite
    planet star comet asteroid meteor rainbow cloud sun mill windmill trash bin`,
  ],
  [
    'plant',
    `tree pine bush flower grass rock oak>tree maple>tree birch>tree willow>tree elm>tree ash>tree beech>tree apple-tree>tree palm>tree
    palm-tree>tree bonsai>tree fir>pine spruce>pine cedar>pine conifer>pine evergreen>pine christmas-tree>pine pine-tree>pine shrub>bush
    rose>flower daisy>flower tulip>flower sunflower>flower poppy>flower lily>flower orchid>flower lavender>flower dandelion>flower
    blossom>flower wildflower>flower plant>bush,flower fern>bush cactus>bush weed>grass reed>grass stone>rock boulder>rock
    mushroom leaf branch log vine bamboo>tree seaweed coral moss root seed stump wheat>grass corn>grass sapling>tree`,
  ],
  [
    'building',
    `house home>house cottage>house cabin>house hut>house villa>house mansion>house farmhouse>house barn>house shed>house bungalow>house
    lodge>house chalet>house building>house church>house chapel>house school>house shop>house inn>house castle>house palace>house
    tower temple skyscraper lighthouse pagoda mosque cathedral pyramid hospital hotel factory warehouse igloo garage>house`,
  ],
  [
    'food',
    `apple>ball orange>ball lemon>ball peach>ball tomato>ball melon>ball watermelon>ball pumpkin>ball banana pear strawberry grape cherry
    pineapple carrot potato onion pepper bread cake pie pizza sandwich burger hamburger cookie donut doughnut egg cheese chocolate
    ice-cream soup rice pasta noodle noodles spaghetti meat steak sausage salad coffee tea milk juice wine beer honey butter popcorn fruit
    vegetable nut bone berry cupcake pancake sushi taco meal dinner breakfast lunch drink food snack`,
  ],
  [
    'clothing',
    `raincoat coat jacket dress skirt shirt t-shirt tshirt blouse sweater jumper pullover hoodie cardigan vest waistcoat suit tuxedo uniform
    trousers pants jeans shorts leggings overalls pyjamas pajamas robe bathrobe kimono gown cloak cape apron scarf shawl tie bowtie belt
    hat cap helmet beanie bonnet hood headband crown-hat top-hat glove gloves mitten mittens shoe shoes boot boots sneaker sneakers trainers sandal sandals
    slipper slippers sock socks glasses sunglasses goggles mask swimsuit bikini wetsuit spacesuit costume clothes clothing outfit headphones earring
    earrings veil tights turtleneck armour armor parka`,
  ],
  [
    'place',
    `meadow hill beach ocean city-street park forest desert snowfield living-room moon studio lake road field>meadow
    grassland>meadow pasture>meadow prairie>meadow savanna>meadow savannah>meadow plain>meadow lawn>meadow,park countryside>meadow farmland>meadow farm>meadow
    farmyard>meadow paddock>meadow glade>meadow,forest clearing>meadow,forest garden>park,meadow backyard>park,meadow yard>park,meadow playground>park
    courtyard>park,city-street vineyard>meadow orchard>park,meadow slope>hill hillside>hill hilltop>hill mountain>hill mountainside>hill peak>hill
    cliff>hill valley>meadow,hill mound>hill volcano>hill canyon>desert coast>beach coastline>beach shore>beach shoreline>beach seaside>beach
    seashore>beach bay>beach,ocean island>beach sand>beach,desert dune>desert dunes>desert sea>ocean water>ocean,lake wave>ocean waves>ocean
    surf>ocean harbour>ocean harbor>ocean pool>lake pond>lake river>lake stream>lake creek>lake waterfall>lake swamp>lake canal>lake
    city>city-street town>city-street village>city-street,meadow street>city-street alley>city-street avenue>city-street boulevard>city-street
    sidewalk>city-street pavement>city-street crosswalk>city-street crossing>city-street downtown>city-street square>city-street,park
    plaza>city-street,park market>city-street marketplace>city-street neighbourhood>city-street neighborhood>city-street suburb>city-street
    intersection>city-street,road highway>road motorway>road freeway>road lane>road path>road,park trail>road,forest,park track>road
    driveway>road racetrack>road bridge>road parking-lot>road,city-street wood>forest woods>forest woodland>forest jungle>forest rainforest>forest
    grove>forest wilderness>forest snow>snowfield ice>snowfield glacier>snowfield antarctica>snowfield arctic>snowfield tundra>snowfield
    iceberg>snowfield ice-rink>snowfield rink>snowfield room>living-room bedroom>living-room kitchen>living-room office>living-room
    classroom>living-room library>living-room restaurant>living-room cafe>living-room bar>living-room hallway>living-room
    corridor>living-room bathroom>living-room gym>living-room,studio lounge>living-room apartment>living-room interior>living-room
    museum>studio,living-room workshop>studio,living-room laboratory>studio,living-room theatre>studio theater>studio arena>studio stadium>park,meadow
    airport>road station>city-street space>moon mars>moon,desert crater>moon reef>underwater,ocean seabed>underwater,ocean underwater>underwater,ocean
    aquarium>underwater,ocean rooftop>city-street balcony>city-street swimming-pool>lake mountain-road>road country-road>road dirt-road>road forest-path>forest city-park>park train-station>road bus-stop>city-street football-field>meadow soccer-field>meadow farm-field>meadow dock>ocean,lake pier>ocean,lake zoo>park golf-course>meadow
    football-field>meadow runway>road cave tunnel galaxy nebula universe`,
  ],
  [
    'part',
    `eye face hair head hand arm leg foot body tail wing mouth nose ear beard moustache mustache finger thumb fur skin neck shoulder knee
    elbow mane paw trunk horn beak claw fin scale petal stem handle lid page roof chimney sail mast wing engine wheel string lip tooth
    smile back-side lap chest hip foot toe cheek forehead eyebrow ponytail braid tongue feather string roofline`,
  ],
  [
    'material',
    `wood metal plastic rubber stone leather wool cotton silk gold silver bronze copper marble iron steel cardboard clay velvet denim
    porcelain ceramic concrete foam wax fabric cloth straw crystal jade ivory felt fur-cloth`,
  ],
  [
    'light',
    `ray light glow sunlight moonlight shadow reflection sunbeam beam neon spotlight candlelight starlight daylight darkness lighting dark`,
  ],
  [
    'weather',
    `rain snowfall wind storm thunderstorm snowstorm blizzard fog mist breeze lightning thunder tornado weather sunshine gust hail drizzle rainstorm haze`,
  ],
  [
    'region',
    `left right front back side top bottom middle center centre edge corner end inside outside distance background foreground horizon air
    sky ground floor surface direction spot place position rest other part area heaven scene way`,
  ],
  [
    'group',
    `group herd flock pair pack bunch set pile stack row line crowd swarm school couple trio team family collection cluster circle
    dozen number lot series handful fleet column gang kind type sort piece slice`,
  ],
  [
    'happening',
    `walk stroll run jump ride swim flight dance race game match party show performance picnic fight battle explosion journey trip tour
    movement motion step turn leap spin flip somersault backflip nap rest bath break look bow hug kiss wave`,
  ],
  [
    'abstract',
    `love joy happiness sadness beauty time life death dream magic power energy peace freedom wisdom mystery wonder hope idea thought feeling
    emotion story moment memory soul spirit atmosphere ambience ambiance mood vibe elegance grace serenity tranquility strength courage
    silence sound music song voice noise world nature future past history culture tradition technology science art work job task
    activity action process change growth speed height color colour shape style quality detail`,
  ],
];

const parse = (): Map<string, NounFact> => {
  const nouns = new Map<string, NounFact>();
  for (const [kind, words] of [...KINDRED, ...TABLE]) {
    for (const item of words.split(/\s+/)) {
      const [named = '', aimed = ''] = item.split('>');
      if (named === '') continue;
      const [target = '', factor] = aimed.split('*');
      const [ids = '', age] = target.split('!');
      const word = named.replaceAll('-', ' ').replace('t shirt', 't-shirt');
      const standIns = ids === '' ? [named] : ids.split(',');
      if (!nouns.has(word))
        nouns.set(word, {
          kind,
          standIns,
          ...(age && { age: age as NonNullable<NounFact['age']> }),
          ...(factor && { scale: Number(factor) }),
        });
    }
  }
  return nouns;
};

/** Every noun of the table, singular, lower case; compounds with a space. */
export const NOUNS: ReadonlyMap<string, NounFact> = parse();

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Nouns that `she` and `her` can mean. */
export const FEMININE = words(
  `woman girl lady mother mom wife girlfriend sister daughter queen princess bride grandmother grandma waitress actress businesswoman
  policewoman witch nun mermaid fairy ballerina female schoolgirl nurse mare lioness hen cow`,
);
/** Nouns that `he` and `him` can mean. */
export const MASCULINE = words(
  `man boy guy gentleman father dad husband boyfriend brother son king prince groom grandfather grandpa waiter actor businessman
  policeman fireman fisherman cowboy knight samurai wizard monk priest male schoolboy shepherd postman bull rooster stallion`,
);

/**
 * Nouns that the catalog has no model for, with their nearest relatives in it: `kind: word>entry*factor …`.
 * `mouse>rabbit*0.3` means: a mouse is shown as a rabbit at 0.3 of a rabbit's size. A film that does so reports the word
 * as approximated, so a relative must be of the same order of things: an animal for an animal, a vessel for a vessel.
 */
import type { NounKind } from './nouns.ts';

/** The table, read by `nouns.ts` before its own. */
export const KINDRED: readonly (readonly [NounKind, string])[] = [
  [
    'animal',
    `monkey>bear*0.45 chimpanzee>bear*0.6 chimp>bear*0.6 gorilla>bear ape>bear*0.8 orangutan>bear*0.7 baboon>bear*0.5 lemur>cat sloth>bear*0.4
    koala>bear*0.4 kangaroo>rabbit*3 wallaby>rabbit*2 hedgehog>rabbit*0.5 porcupine>rabbit mouse>rabbit*0.3 rat>rabbit*0.5 hamster>rabbit*0.4
    gerbil>rabbit*0.3 guinea-pig>rabbit*0.6 mole>rabbit*0.4 squirrel>rabbit*0.6 chipmunk>rabbit*0.4 beaver>rabbit*1.6 frog>rabbit*0.3 toad>rabbit*0.3
    turtle>rabbit*0.7 tortoise>rabbit*0.8 lizard>rabbit*0.4 gecko>rabbit*0.3 chameleon>rabbit*0.5 iguana>rabbit*0.9 crocodile>wolf alligator>wolf
    seal>fish*8 sea-lion>fish*8 walrus>fish*10 dolphin>fish*9 shark>fish*12 whale>fish*20 orca>fish*18 porpoise>fish*8 octopus>fish*3 squid>fish*3 manta>fish*10
    jellyfish>fish eel>fish*3 seahorse>fish*0.5 manta-ray>fish*5 stingray>fish*5 swordfish>fish*8 piranha>fish tadpole>fish*0.2 butterfly>bird*0.5 moth>bird*0.4 bee>bird*0.3
    bumblebee>bird*0.12 wasp>bird*0.12 dragonfly>bird*0.4 firefly>bird*0.25 bat>bird hummingbird>bird*0.5 dinosaur>elephant dragon>horse monster>bear
    beast>lion creature>dog animal>dog pet>dog wildlife>dog pig>sheep piglet>sheep*0.4 boar>sheep hog>sheep goat>sheep kid-goat>sheep*0.6 llama>sheep*1.4
    alpaca>sheep*1.2 deer>horse*0.7 stag>horse*0.8 doe>horse*0.7 fawn>horse*0.4 reindeer>horse*0.8 moose>horse elk>horse*0.9 antelope>horse*0.7
    gazelle>horse*0.6 camel>horse*1.1 giraffe>horse*1.7 donkey>horse*0.75 mule>horse*0.85 buffalo>cow bison>cow*1.1 yak>cow rhino>elephant*0.6
    rhinoceros>elephant*0.6 hippo>elephant*0.5 hippopotamus>elephant*0.5 mammoth>elephant leopard>lion*0.8 cheetah>lion*0.75 panther>lion*0.85 jaguar>lion*0.85
    puma>lion*0.8 cougar>lion*0.8 lynx>cat*1.8 bobcat>cat*1.6 raccoon>cat*1.2 otter>cat*1.2 ferret>cat*0.7 weasel>cat*0.6 badger>cat*1.3 skunk>cat red-panda>cat*1.1
    meerkat>cat*0.7 hyena>wolf jackal>fox coyote>wolf*0.8 dingo>dog goose>duck*1.4 swan>duck*2 chicken>duck hen>duck rooster>duck chick>duck*0.3 turkey>duck*1.6 pigeon>bird*1.6
    dove>bird*1.5 crow>bird*2 raven>bird*2.3 owl>bird*2 eagle>seagull*1.5 hawk>seagull falcon>seagull*0.9 vulture>seagull*1.6 condor>seagull*2 albatross>seagull*1.8
    pelican>seagull*1.7 stork>seagull*1.6 heron>seagull*1.5 crane>seagull*1.7 flamingo>seagull*1.8 peacock>duck*1.8 ostrich>duck*3.5 emu>duck*3 swallow>bird
    woodpecker>bird*1.3 cockatoo>bird*1.8 toucan>bird*2 puffin>penguin*0.4 insect>bird*0.15 bug>bird*0.3`,
  ],
  [
    'person',
    `adventurer>person hero>person heroine>woman apprentice>person guardian>person crew>person sorcerer>man witch>woman politician>person president>person
    grandson>boy granddaughter>girl nephew>boy niece>girl grandchild>child sibling>person classmate>child coach>man trainer>person referee>person
    goalkeeper>person goalie>person striker>person defender>person opponent>person teammate>person rival>person challenger>person champion>person winner>person
    competitor>person mailman>man milkman>man salesman>man craftsman>man craftswoman>woman barber>man hairdresser>woman stylist>woman tailor>man jeweller>person weaver>woman
    librarian>woman secretary>woman journalist>person reporter>person host>person anchor>person announcer>person author>person writer>person poet>person
    reader>person listener>person speaker>person viewer>person audience>person volunteer>person partner>person neighbor>person roommate>person leader>person
    boss>person employee>person colleague>person coworker>person assistant>person expert>person detective>man spy>man thief>man burglar>man villain>man
    criminal>man prisoner>man hermit>grandfather elder>grandfather sage>grandfather ancestor>person god>man goddess>woman demon>man giant>man dwarf>man goblin>man orc>man troll>man
    skeleton>person mummy>person statue>person sculpture>person figurine>person mannequin>person scarecrow>person puppet>person bust>person
    cyborg>robot mech>robot archaeologist>person astronomer>person chemist>person biologist>person researcher>person inventor>man
    lifeguard>person paramedic>person surgeon>person dentist>person vet>person veterinarian>person patient>person plumber>person electrician>person
    janitor>person cleaner>person maid>woman butler>man servant>person peasant>person merchant>man trader>man vendor>person seller>person buyer>person
    teen>person youngster>person crowd-member>person loved-one>person individual>person citizen>person resident>person local>person man-in-black>man
    motorcyclist>person skateboarder>person rower>person sumo-wrestler>man wrestler>man bodybuilder>man weightlifter>man yogi>person monk>man geisha>woman`,
  ],
  [
    'vehicle',
    `motorcycle>bicycle motorbike>bicycle scooter>bicycle tricycle>bicycle tractor>truck bulldozer>truck excavator>truck forklift>truck tank>truck ambulance>truck
    minivan>car limousine>car convertible>car wagon>truck carriage>truck cart>truck tram>train subway>train metro>train trolley>bus minibus>bus
    submarine>sailing-boat ferry>sailing-boat raft>rowing-boat vessel>sailing-boat cruise-ship>sailing-boat warship>sailing-boat aircraft-carrier>sailing-boat
    speedboat>sailing-boat motorboat>sailing-boat tugboat>sailing-boat barge>sailing-boat ufo>rocket shuttle>rocket satellite>drone space-station>rocket
    glider>aeroplane zeppelin>hot-air-balloon blimp>hot-air-balloon transport>car sled>skateboard sleigh>skateboard snowmobile>car`,
  ],
  [
    'thing',
    `bowling-ball>ball bowling-pin>bottle pin>bottle ninepin>bottle skittle>bottle fishbowl>bowl fish-bowl>bowl fish-tank>bowl basket>bucket pot>bucket saucepan>bucket cauldron>bucket barrel>bucket*2.4 tub>bucket*2 can>cup tin>cup jar>glass*1.4 beaker>glass*1.3 test-tube>glass*0.7 flask>bottle
    kettle>vase teapot>vase pitcher>vase flowerpot>vase planter>vase goblet>glass chalice>glass pan>plate frying-pan>plate dish>plate platter>plate
    coin>frisbee*0.1 disc>frisbee medal>frisbee*0.3 newspaper>book magazine>book letter>book*0.6 envelope>book*0.6 map>book menu>book document>book
    paper>book sheet>book page>book card>book*0.5 postcard>book*0.6 photo>book*0.7 photograph>book*0.7 scroll>book manuscript>book album>book canvas>sign easel>sign chessboard>box*0.3 chess-board>box*0.3
    tile>block*0.6 painting>sign poster>sign portrait>sign whiteboard>sign blackboard>sign chalkboard>sign plaque>sign label>sign advertisement>sign
    marble>ball*0.1 bead>ball*0.05 pearl>ball*0.08 meteor>ball*4 asteroid>rock planet>ball*6 globe>ball baseball>tennis-ball golf-ball>tennis-ball*0.7
    ping-pong-ball>tennis-ball*0.6 snowball>ball*0.5 yarn>ball*0.6 eraser>block*0.4 ruler>pencil*2 highlighter>pencil chalk>pencil*0.6 brush>pencil paintbrush>pencil
    toothbrush>pencil stick>pencil*4 wand>pencil*2 baton>pencil*2 chopstick>pencil straw>pencil ladle>spoon spatula>spoon whisk>spoon scissors>spoon scissor>spoon fork>spoon knife>spoon
    axe>sword spear>sword hammer>spoon*1.5 wrench>spoon*1.3 tool>spoon*1.4 radio>box*0.6 speaker>box microwave>box oven>box*1.6 stove>box*1.7
    dishwasher>box*1.7 refrigerator>box*3 fridge>box*3 freezer>box*2.5 washing-machine>box*1.8 toaster>box*0.6 printer>box cabinet>box*2.5 cupboard>box*2.5
    wardrobe>box*3.5 dresser>box*2 safe>box coffin>treasure-chest casket>treasure-chest chest>treasure-chest drawer>box bin>trash-can
    wallet>book*0.5 purse>backpack*0.6 handbag>backpack*0.7 sack>backpack pouch>backpack*0.4 remote>phone remote-control>phone calculator>phone camcorder>phone
    monitor>television keyboard>book toilet>chair throne>chair wheelchair>chair hammock>bed couch>sofa cushion>suitcase*0.5 pillow>suitcase*0.6
    lightbulb>lamp bulb>lamp chandelier>lantern candelabra>candle lighter>candle*0.5 match>candle*0.4 fireplace>campfire stove-fire>campfire flame>campfire fire>campfire
    fireworks>balloon firework>balloon parachute>hot-air-balloon column>tower*0.4 pillar>tower*0.3 flagpole>lamp-post pole>lamp-post post>lamp-post
    ladder>fence railing>fence barricade>fence bridge-rail>fence trophy>vase goal>basketball-hoop net>basketball-hoop baseball-bat>sword*0.9
    bat-stick>sword racquet>tennis-racket violin>guitar cello>guitar*1.4 harp>guitar*1.7 banjo>guitar flute>pencil*3 trumpet>guitar*0.6 drum>bucket*1.5 saxophone>guitar*0.8
    pinata>teddy-bear plush>teddy-bear plushie>teddy-bear doll>teddy-bear toy-dinosaur>teddy-bear action-figure>teddy-bear snowboard>surfboard sled-board>surfboard skis>surfboard ski>surfboard
    tent>house*0.4 booth>bus-stop kiosk>bus-stop mannequin-head>ball parcel>box container>box crate>box cube>box pedestal>box slide>fence swing>chair hydrant>fire-hydrant
    necklace>crown bracelet>crown*0.4 helmet-prop>hat sunhat>hat cane>pencil*5 hose>fence luggage>suitcase`,
  ],
  [
    'food',
    `cheese>bread butter>bread*0.5 toast>bread bagel>donut pretzel>donut croissant>bread muffin>cake*0.4 cupcake>cake*0.4 brownie>cake*0.4 pudding>cake*0.5 tart>cake pancake>cookie waffle>cookie
    cracker>cookie chocolate>cookie candy>strawberry lollipop>ice-cream popsicle>ice-cream sorbet>ice-cream popcorn>bowl cereal>bowl oatmeal>bowl stew>bowl curry>bowl
    spaghetti>bowl pasta>bowl noodle>bowl macaroni>bowl meal>plate dinner>plate lunch>plate breakfast>plate snack>cookie steak>burger meat>burger beef>burger chicken-leg>burger
    bacon>burger sausage>banana hot-dog>banana sushi>plate taco>burger burrito>burger wrap>burger dumpling>bread*0.3 fries>carrot french-fries>carrot
    potato>pear onion>apple garlic>apple*0.5 cabbage>watermelon*0.7 lettuce>watermelon*0.6 broccoli>bush*0.15 cauliflower>watermelon*0.6 cucumber>banana
    zucchini>banana eggplant>pear pepper>tomato chili>carrot corn-cob>carrot radish>tomato*0.5 beet>tomato turnip>tomato mango>pear papaya>pear avocado>pear kiwi>lemon
    plum>tomato*0.7 peach>apple apricot>apple*0.7 nectarine>apple cherry>strawberry grape>strawberry blueberry>strawberry*0.5 cranberry>strawberry*0.5 blackberry>strawberry pineapple>pumpkin coconut>ball*0.6
    fig>pear*0.5 lime>lemon grapefruit>orange citrus>orange nut>egg*0.5 walnut>egg*0.6 almond>egg*0.4 vegetable>carrot food>plate dessert>cake beverage>glass
    drink>glass wine>glass champagne>glass cocktail>glass soda>glass cola>glass smoothie>glass honey>glass syrup>glass espresso>cup latte>cup cappuccino>cup marshmallow>egg*0.6`,
  ],
  [
    'plant',
    `branch>tree tree-branch>tree plant>bush greenery>bush foliage>bush vegetation>bush fern>bush ivy>bush vine>bush moss>grass seaweed>grass kelp>grass bamboo>tree sapling>tree*0.4 seedling>flower*0.5 sprout>flower*0.4
    bud>flower*0.6 petal>flower*0.5 lotus>flower orchid>flower lavender>flower iris>flower peony>flower hibiscus>flower water-lily>flower cactus succulent>bush*0.4
    mushroom>flower log>rock stump>rock pebble>rock*0.2 stone>rock*0.5 boulder>rock*1.6 rock-formation>rock*3 stalactite>rock stalagmite>rock gem>rock*0.1 gemstone>rock*0.1 diamond>rock*0.1 crystal>rock*0.3
    coral>bush hay>grass haystack>bush bale>bush topiary>bush mistletoe>bush tree-trunk>tree trunk-of-tree>tree corn>grass crop>grass rice-plant>grass
    bouquet>flower wreath>flower garland>flower`,
  ],
  [
    'building',
    `temple>castle palace>castle fortress>castle fort>castle citadel>castle mosque>castle cathedral>castle chapel>castle monastery>castle abbey>castle shrine>castle basilica>castle pagoda>tower
    mansion>house villa>house hut>house shed>house barn farmhouse>house cottage>house cabin>house bungalow>house lodge>house chalet>house shack>house
    igloo>house teepee>house hotel>skyscraper apartment-building>skyscraper office-building>skyscraper tower-block>skyscraper building>house architecture>house structure>house
    windmill>tower mill>tower silo>tower monument>tower obelisk>tower pyramid>tower*0.8 tomb>castle*0.4 mausoleum>castle*0.5 ruin>castle ruins>castle greenhouse>house*0.7 dome>castle
    observatory>tower chimney-stack>tower minaret>tower stadium-building>castle eiffel-tower>tower leaning-tower>tower big-ben>tower clock-tower>tower space-needle>tower
    burj-khalifa>skyscraper empire-state-building>skyscraper taj-mahal>castle notre-dame>castle sagrada-familia>castle hagia-sophia>castle kremlin>castle alhambra>castle
    white-house>house colosseum>castle parthenon>castle buckingham-palace>castle neuschwanstein>castle statue-of-liberty>lighthouse viaduct>fence`,
  ],
  [
    'place',
    `mount-fuji>mountains mount-everest>mountains everest>mountains machu-picchu>mountains great-wall>mountains great-wall-of-china>mountains matterhorn>mountains
    kilimanjaro>mountains grand-canyon>desert stonehenge>meadow sahara-desert>desert gobi>desert yellowstone>forest yosemite>mountains amazon>forest
    amazon-rainforest>forest niagara-falls>lake new-york>city-street new-york-city>city-street manhattan>city-street times-square>city-street brooklyn>city-street london>city-street paris>city-street
    tokyo>city-street kyoto>city-street beijing>city-street shanghai>city-street hong-kong>city-street singapore>city-street seoul>city-street moscow>city-street berlin>city-street
    rome>city-street madrid>city-street barcelona>city-street lisbon>city-street vienna>city-street prague>city-street budapest>city-street istanbul>city-street dubai>city-street cairo>city-street
    mumbai>city-street delhi>city-street bangkok>city-street sydney>city-street melbourne>city-street toronto>city-street vancouver>city-street chicago>city-street boston>city-street
    san-francisco>city-street los-angeles>city-street las-vegas>city-street miami>city-street havana>city-street rio>city-street amsterdam>city-street athens>city-street venice>city-street
    florence>city-street lagos>city-street nairobi>city-street marrakech>city-street edinburgh>city-street dublin>city-street hawaii>beach bali>beach santorini>beach maldives>beach
    iceland>snowfield greenland>snowfield norway>mountains switzerland>mountains tibet>mountains nepal>mountains scotland>hill ireland>hill tuscany>hill provence>farm
    egypt>desert africa>desert texas>desert arizona>desert california>beach mediterranean>ocean caribbean>ocean
    cityscape>city-street skyline>city-street kingdom>mountains battlefield>meadow terrain>mountains plateau>mountains ridge>mountains gorge>mountains cavern>mountains grotto>mountains
    lava-field>desert dry-land>desert arena>stage colosseum-arena>stage concert>stage festival>stage porch>park patio>park terrace>park deck>ocean balcony>city-street
    rooftop>city-street lakeshore>lake lakefront>lake seafront>beach harbor-front>ocean shipyard>ocean jetty>lake quay>ocean wetland>lake stream-bed>river rapids>river brook>river
    basketball-court>playground tennis-court>playground court>playground pitch>park soccer-pitch>park racecourse>road boxing-ring>stage ring-arena>stage studio-room>studio
    hallway>classroom corridor>classroom staircase>living-room stairs>living-room bathroom>bedroom attic>bedroom basement>living-room cellar>living-room dungeon>living-room
    chamber>living-room throne-room>living-room palace-hall>living-room countertop>kitchen counter>kitchen kitchen-counter>kitchen tabletop>living-room table-top>living-room windowsill>living-room
    office-room>classroom conference-room>classroom courtroom>classroom hospital-room>bedroom ward>bedroom store>classroom shop>classroom mall>classroom grocery-store>classroom
    bookstore>classroom salon>living-room spa>living-room treehouse>forest campsite>forest camp>forest campground>forest underworld>underwater greenhouse-hall>park helipad>city-street railway>road rails>road
    construction-site>city-street village-square>city-street earth>meadow land>meadow ground-floor>living-room horizon-line>meadow treetops>forest`,
  ],
];

/**
 * Prompts of our own for the whole catalog, with what a person would expect to see, written before the reader was run on
 * them. One line each: prompt | place, time, weather … | cast | events. An empty part is not judged.
 * Cast: `2 dog:brown` (count, model, colour or variant); events: `dog chase ball` (model, action, patient).
 */
export const GOLD: readonly string[] = `
A chef cooks in a kitchen. | kitchen | person:chef | person cook
A king sits on a throne. | | man:king; chair | man sit
A doctor walks down a corridor. | classroom | person:doctor | person walk
A policeman runs after a thief in the city. | city-street | man:police; man | man chase man
A queen waves from a castle tower. | | woman:queen; tower | woman wave
Two firefighters carry a ladder across the street. | city-street | 2 person:firefighter; fence | person hold fence; person walk
A cowboy rides a brown horse through the desert. | desert | man:cowboy; horse:brown | man ride horse
Three nurses stand in a hospital. | bedroom | 3 person:nurse | person stand
A farmer feeds a pig on a farm. | farm | person:farmer; sheep | person pet sheep
A vase of flowers stands on a piano. | living-room | 3 flower; vase; piano |
A boy rolls a ball to his sister. | | boy; ball; woman | boy kick ball
A bowling ball knocks over six pins. | | ball; 6 bottle | ball roll; ball knock-over bottle
Five pumpkins in a circle around a lantern. | living-room | 5 pumpkin; lantern |
A wolf howls at the full moon. | meadow, night | wolf | wolf bark
A cat jumps onto a sofa. | living-room | cat; sofa | cat jump
A teddy bear sits on a bed. | bedroom | teddy-bear; bed |
A campfire burns at night. | meadow, night | campfire |
Two men play tennis in a park. | park | 2 man |
A pirate holds a sword on a beach. | beach | man:pirate; sword | man hold sword
A magician pulls a rabbit out of a hat. | | man:magician; rabbit; hat | man pull rabbit
A scientist looks at a bottle in a laboratory. | laboratory | person:scientist; bottle | person look-at bottle
A monkey sits on a tree branch. | | bear; tree | bear sit
A butterfly lands on a pink flower. | | bird; flower:pink | bird land
A white swan swims on a lake at dawn. | lake, dawn | duck:white | duck swim
A giraffe walks through tall grass. | | horse | horse walk
A frog jumps into a pond. | lake | rabbit | rabbit jump
A whale swims in the deep sea. | underwater | fish | fish swim
An eagle soars above the mountains. | mountains | seagull | seagull glide
Two squirrels chase each other around a tree in the park. | park | 2 rabbit; tree | rabbit chase rabbit
A leopard creeps through the jungle at night. | jungle, night | lion | lion sneak
A green turtle crawls along the beach. | beach | rabbit:green | rabbit crawl
Five sheep graze on a green hill. | hill | 5 sheep | sheep eat
A black cat sleeps on a red sofa. | | cat:black; sofa:red | cat sleep
A grey wolf howls at night in the forest. | forest, night | wolf:grey | wolf bark
A lion and a tiger walk side by side. | | lion; tiger | lion walk; tiger walk
A duck and four ducklings swim across a pond. | lake | duck; 4 duck | duck swim; duck swim
A fox jumps over a wooden fence. | | fox; fence | fox jump
A zebra runs across the savanna. | desert | horse:zebra | horse run
A panda eats an apple. | | bear:panda; apple | bear eat apple
A yellow taxi drives through the city at night. | city-street, night | car:taxi | car drive
A red fire truck races down the street. | city-street | truck:fire | truck drive
A train crosses a bridge. | bridge | train | train cross
A helicopter hovers above a skyscraper. | | helicopter; skyscraper | helicopter hover
A rocket takes off from the moon. | moon | rocket | rocket take-off
Two white sailboats sail on a calm lake. | lake | 2 sailing-boat:white | sailing-boat sail
A boy rides a blue bicycle along a country road. | road | boy; bicycle:blue | boy ride bicycle
A motorcycle speeds down the highway at sunset. | road, sunset | bicycle | bicycle drive
A hot air balloon floats over a meadow in the morning. | meadow, morning | hot-air-balloon | hot-air-balloon hover
A green tractor drives across a field. | meadow | truck:green | truck drive
A drone flies over a farm. | farm | drone | drone fly
A girl on a skateboard rolls past a bench. | | girl; skateboard; bench |
A blue car stops at a traffic light. | | car:blue; traffic-light | car brake
Three trucks park in front of a barn. | | 3 truck; barn | truck brake
A plane lands at an airport in the rain. | road, rain | aeroplane | aeroplane land
A woman in a red dress dances on a stage. | stage | woman | woman dance
An old man reads a newspaper on a park bench. | | grandfather; book; bench | grandfather read book
Two girls clap and a boy bows. | | 2 girl; boy | girl clap; boy bow; girl clap
A man with a beard drinks coffee in a cafe. | cafe | man; cup | man drink cup
A grandmother bakes a cake in the kitchen. | kitchen | grandmother; cake | grandmother cook cake
A child in yellow boots jumps into a puddle. | | child | child jump
A woman opens a red umbrella in the rain. | rain | woman; umbrella:red | woman open-thing umbrella
A teenager plays the guitar in his bedroom. | bedroom | person; guitar | person play-instrument guitar
A little girl hugs a teddy bear. | | girl; teddy-bear | girl hug teddy-bear
A man points at the sky. | | man | man point
A baby crawls on the floor of a living room. | living-room | baby | baby crawl
A businessman in a grey suit waits at a bus stop. | | man:formal; bus-stop | man stand
A crowd of people cheers in a stadium. | stadium | 15 person | person cheer
A couple walks hand in hand along the beach at sunset. | beach, sunset | 2 person | person walk
A woman kneels and picks up a key. | | woman; key | woman kneel; woman pick-up key
A man throws a frisbee to his dog on the lawn. | park | man; frisbee; dog | man throw frisbee
A girl kicks a football towards a goal. | | girl; ball:football; basketball-hoop | girl kick ball
A boy catches a yellow tennis ball. | | boy; tennis-ball:yellow | boy catch tennis-ball
A robot pushes a heavy box across the floor. | | robot; box | robot push box
A woman puts a vase on a table. | | woman; vase; table | woman put vase
A man gives a present to a woman. | | man; gift-box; woman | man give gift-box
A waiter carries a plate of spaghetti. | | man:formal; plate; bowl | man hold plate
A candle burns on a wooden table in a dark room. | living-room | candle; table |
A glass of milk stands next to three cookies. | | glass; 3 cookie |
A red apple falls from a tree. | | apple:red; tree | apple fall
Four blue balls bounce down a hill. | hill | 4 ball:blue | ball bounce
A domino topples over. | | block | block topple
A purple kite flies above the beach. | beach | kite:purple | kite fly
A flag waves in the wind on top of a castle. | | flag; castle | flag flutter
A clock and a lamp stand on a desk. | | clock; lamp; table |
A pumpkin sits on a wooden bench in autumn. | autumn | pumpkin; bench |
A bowl of soup and a loaf of bread on a kitchen table. | | bowl; bread; table |
A strawberry cake with five candles. | | cake; 5 candle |
A snowman stands in a snowy park in winter. | park, winter, cover snow | snowman |
A traffic cone rolls along the road. | road | |
A lighthouse stands on a cliff above the ocean at dusk. | dusk | lighthouse; rock |
A wooden door opens slowly. | | door | door open
A treasure chest lies on the sea floor among fish. | underwater | treasure-chest; 3 fish |
A row of palm trees along a beach. | beach | 5 palm |
Cherry blossom trees in a park in spring. | park, spring | 3 tree:blossom |
A field of sunflowers under a blue sky. | meadow | 3 flower:sunflower |
A campfire burns in the forest at night. | forest, night | campfire |
A castle surrounded by trees in autumn. | autumn | castle; 3 tree |
Paris at night in the rain. | city-street, night, rain | |
The streets of Tokyo, seen from above. | city-street | |
Mount Fuji at sunrise. | mountains, dawn | |
The Eiffel Tower on a foggy morning. | fog, morning | tower |
A misty forest at dawn. | forest, dawn, fog | |
A storm over the ocean. | ocean, storm | |
A quiet lake with mountains in the background. | lake | |
A desert under a starry sky. | desert, night | |
Snow falls on a small village. | city-street, snow | |
Rain pours over an empty street at night. | city-street, night, rain | |
Waves crash against the rocks. | ocean | 3 rock |
A waterfall in a green forest. | | |
Time-lapse of clouds over a city. | city-street | |
A slow motion shot of a horse jumping over a hurdle. | | horse; fence | horse jump
Close-up of a cat looking at the camera. | | cat | cat look
Wide shot of an elephant walking across the desert, low angle. | desert | elephant | elephant walk
The camera pans left over a city street full of people. | city-street | 3 person |
Handheld shot of a dog running through a forest. | forest | dog | dog run
A bird's-eye view of a red car on a winding road. | road | car:red |
The camera zooms in on a woman who smiles. | | woman | woman laugh
Anna walks through the park with her dog. | park | woman; dog | woman walk; dog walk
Tom and Lisa sit at a table. | | man; woman; table | man sit; woman sit
John Miller waves at his son. | | man; boy | man wave boy
A man falls off his chair and laughs. | | man; chair | man fall; man laugh
First a dog barks, then a cat jumps onto a wall. | | dog; cat | dog bark; cat jump
A girl stands up, turns around and walks away. | | girl | girl stand-up; girl turn-around; girl leave
After the bus stops, two men get off. | | bus; 2 man |
One red ball and two green balls roll towards a wall. | | ball:red; 2 ball:green | ball roll; ball roll
There is a big tree with a swing in the garden. | garden | tree; chair |
A tiny mouse runs under a bed. | | rabbit; bed | rabbit run
A creature hides behind a rock. | | dog; rock | dog crouch
A vehicle moves along a dirt road. | road | car | car drive
Furniture stands in an empty room. | studio | sofa |
An astronaut plants a flag on the moon while the earth rises. | moon | astronaut; flag | astronaut build flag
Six seagulls fly over a fishing boat. | | 6 seagull; rowing-boat | seagull fly
`
  .trim()
  .split('\n');

// swift-format-ignore-file
// Written by Resources/everyday_words.py from SCOWL 2020.12.07, grades 10 to 35. Do not edit.
//
// Copyright 2000-2011 by Kevin Atkinson. Permission to use, copy, modify, distribute and sell these word lists, the
// associated scripts, the output created from the scripts, and its documentation for any purpose is hereby granted
// without fee, provided that the above copyright notice appears in all copies and that both that copyright notice and
// this permission notice appear in supporting documentation. Kevin Atkinson makes no representations about the
// suitability of this array for any purpose. It is provided "as is" without express or implied warranty.

extension EverydayWords {
  static let english = """
    aardvark aback abacus abandon abandonment abate abating abbey abbot abbreviate abbreviating abbreviation abdicate
    abdicating abdication abdomen abdominal abduct aberration abet abetted abetting abhor abhorred abhorrence abhorrent
    abhorring abide abiding abilities ability abject ablaze able abler ablest ably abnormal abnormality aboard abode
    abolish abolition abominable abomination aboriginal aborigine abort abortion abortive abound about above aboveboard
    abrasive abreast abridge abridging abroad abrupt abrupter abruptest abscess abscond absence absent absentee absolute
    absolutest absolve absolving absorb absorbent absorption abstain abstention abstinence abstract abstraction abstruse
    absurd absurder absurdest absurdities absurdity abundance abundant abuse abuser abusing abusive abysmal abyss
    academic academically academies academy accede acceding accelerate accelerating acceleration accelerator accent
    accentuate accentuating accept acceptable acceptably acceptance access accessible accessories accessory accident
    accidental acclaim acclimate acclimating acclimatise acclimatize accolade accommodate accompanied accompanies
    accompanist accompany accomplice accomplish accord accordance accordion accost account accountable accountancy
    accountant accredit accrue accruing accumulate accumulating accumulation accuracy accurate accusation accuse accuser
    accusing accustom ace ache achievable achieve achievement achieving aching acid acidity acing acknowledge acne acorn
    acoustic acquaint acquaintance acquiesce acquiescence acquiescing acquire acquiring acquisition acquit acquittal
    acquitted acquitting acre acreage acrid acrider acridest acrimonious acrimony acrobat acrobatic acronym across
    acrylic act action activate activating active activist activities activity actor actress actual actualities
    actuality actuary acumen acupuncture acute acuter acutest adage adamant adapt adaptable adaptation adapter adaptive
    adaptor add addendum addict addiction addictive addition additional additive address addressee adept adequate adhere
    adherence adherent adhering adhesion adhesive adjacent adjective adjoin adjourn adjournment adjunct adjust
    adjustable adjustment administer admirable admirably admiral admiration admire admirer admiring admissible admission
    admit admittance admitted admitting admonish admonition ado adobe adolescence adolescent adopt adoption adorable
    adoration adore adoring adorn adornment adrift adroit ads adulation adult adulterate adulterating adulteration
    adulteries adultery adulthood advance advancement advancing advantage advantageous advantaging advent adventure
    adventurer adventuring adventurous adverb adverbial adversaries adversary adverse adverser adversest adversities
    adversity advert advertise advertiser advertising advice advisable advise adviser advising advisor advisories
    advisory advocate advocating aeon aerial aerodynamic aeroplane aerosol aerospace aesthetic afar affable affably
    affair affect affectation affection affectionate affidavit affiliate affiliating affiliation affinities affinity
    affirm affirmation affirmative affix afflict affliction affluence affluent afford affordable affront afield aflame
    afloat afoot aforesaid afraid afresh after aftereffect afterlife afterlives aftermath afternoon afterthought
    afterward again against age agencies agency agenda agent aggravate aggravating aggravation aggregate aggregating
    aggression aggressive aggressor aghast agile agility aging agitate agitating agitation agitator aglow agnostic
    agnosticism ago agonies agonise agonising agonize agonizing agony agree agreeable agreeably agreement agricultural
    agriculture aground ahead ahoy aid aide ail ailment aim air airborne aircraft airfield airier airiest airline
    airliner airmail airplane airport airstrip airtight airy aisle ajar akin alarm alarmist alas albeit albino album
    alcohol alcoholic alcoholism alcove ale alert alga algae algebra algebraic algorithm alias alibi alien alienate
    alienating alienation alight align alignment alike alimony alive alkali alkaline all allay allegation allege
    allegiance alleging allegorical allegories allegory allergic allergies allergy alleviate alleviating alley alliance
    allied allies alligator allocate allocating allocation allot allotment allotted allotting allow allowable allowance
    alloy allude alluding allure alluring allusion ally almanac almighty almond almost alms aloft alone along alongside
    aloof aloud alpha alphabet alphabetic alphabetical alphanumeric already also altar alter alterable alteration
    alternate alternating alternation alternative alternator although altitude alto altogether altruism altruistic
    aluminium aluminum always amalgamate amalgamating amalgamation amass amateur amateurish amaze amazement amazing
    ambassador amber ambiance ambidextrous ambience ambient ambiguities ambiguity ambiguous ambition ambitious
    ambivalence ambivalent amble ambling ambulance ambush amen amenable amendment amenities amenity amethyst amiable
    amiably amicable amicably amid amidst amiss ammonia ammunition amnesia amnestied amnesties amnesty amoeba amoebae
    amok among amongst amoral amorous amorphous amount amp ampere ampersand amphetamine amphibian amphibious
    amphitheater amphitheatre ample ampler amplest amplified amplifier amplifies amplify amplitude amputate amputating
    amputation amulet amuse amusement amusing anachronism anaemia anaemic anaesthesia anaesthetic anagram anal analgesic
    analog analogies analogous analogue analogy analyse analyser analysing analysis analyst analytic analytical analyze
    analyzer analyzing anarchic anarchism anarchist anarchy anathema anatomical anatomies anatomy ancestor ancestral
    ancestries ancestry anchor anchorage anchovies anchovy ancient ancienter ancientest and android anecdote anemia
    anemic anesthesia anesthetic anew angel angelic anger angle angler angling angrier angriest angrily angry angst
    anguish angular animal animate animating animation animosities animosity ankle annals annex annexation annihilate
    annihilating annihilation anniversary annotate annotating annotation announce announcement announcer announcing
    annoy annoyance annual annuities annuity annul annulled annulling annulment anoint anomalies anomalous anomaly anon
    anonymity anonymous anorak another answer answerable ant antagonise antagonising antagonism antagonist antagonistic
    antagonize antagonizing anteater antelope antenna antennae anthem anthill anthologies anthology anthrax anthropology
    antibiotic antibodies antibody antic anticipate anticipating anticipation anticlimax antidote antifreeze antipathies
    antipathy antiquate antiquating antique antiquing antiquities antiquity antiseptic antisocial antitheses antithesis
    antler antonym anus anvil anxieties anxiety anxious any anybodies anybody anyhow anyone anyplace anything anyway
    anywhere aorta apart apartheid apartment apathetic apathy ape aperture apex aphorism apiece aping aplomb apocryphal
    apologetic apologies apologise apologising apologize apologizing apology apostle apostrophe appal appall apparatus
    apparel apparelled apparelling apparent apparition appeal appear appearance appease appeasement appeasing append
    appendage appendices appendicitis appendix appetiser appetising appetite appetizer appetizing applaud applause apple
    appliance applicable applicant application applicator applied applies apply appoint appointee appointment apposite
    appraisal appraise appraising appreciable appreciate appreciating appreciation appreciative apprehend apprehension
    apprehensive apprentice apprenticing approach approachable appropriate approval approve approving approximate
    apricot apron apt apter aptest aptitude aquamarine aquarium aquatic aqueduct arable arbiter arbitrarily arbitrary
    arbitrate arbitrating arbitration arbitrator arbor arbour arc arcade arcane arch archaeology archaic archbishop
    archer archery archest archetypal archipelago architect architecture archive archiving archway ardent ardor ardour
    arduous are area arena arguable arguably argue arguing argument aria arid arise arisen arising aristocracy
    aristocrat aristocratic arithmetic ark arm armadillo armament armchair armies armistice armor armories armory armour
    armouries armoury armpit army aroma aromatic arose around arouse arousing arraign arrange arrangement arranging
    array arrears arrest arrival arrive arriving arrogance arrogant arrow arse arsenal arsenic arson art artefact
    arterial arteries artery artful arthritic arthritis artichoke article articulate articulating articulation artifact
    artifice artificial artillery artisan artist artistic artistically artistry artwork asbestos ascend ascension ascent
    ascertain ascetic ascribe ascribing asexual ash ashamed ashcan ashen ashore ashtray aside ask askance askew asleep
    asparagus aspect aspen aspersion asphalt asphyxiate asphyxiating asphyxiation aspirant aspiration aspire aspirin
    aspiring ass assail assailant assassin assassinate assault assaulter assemble assembler assemblies assembling
    assembly assent assert assertion assertive assessment assessor asset assign assignment assimilate assimilating
    assimilation assist assistance assistant associate associating association associative assort assortment assume
    assuming assumption assurance assure assuring asterisk asteroid asthma astonish astonishment astound astray astride
    astringent astrological astrology astronaut astronomer astronomical astronomy astute astuter astutest asylum
    asymmetry asynchronous ate atheism atheist atheistic athlete athletic atlas atmosphere atmospheric atom atomic atone
    atonement atoning atrocious atrocities atrocity attach attachment attack attacker attain attainment attempt attend
    attendance attendant attention attentive attest attic attire attiring attitude attorney attract attraction
    attractive attributable attribute attributing attribution auburn auction auctioneer audacious audacity audible
    audibly audience audio audit audition auditor auditorium auditory augment august auguster augustest aunt aura aural
    auspicious austere austerer austerest austerities austerity authentic authenticate authenticity author authorise
    authorising authorities authority authorize authorizing authorship auto autocracies autocracy autocrat autocratic
    autograph automate automatic automating automation automobile automobiling automotive autonomous autonomy autopsied
    autopsies autopsy autumn autumnal auxiliaries auxiliary avail availability available avalanche avarice avaricious
    avenge avenging avenue average averaging averse aversion avert aviation aviator avid avocado avoid avoidable
    avoidance avow avowal await awake awaken awaking award aware away awe awesome awful awfuller awfullest awhile awing
    awkward awkwarder awkwardest awning awoke awoken awry axe axing axiom axiomatic axis axle aye azalea azure babble
    babbling babe babied babier babies babiest baboon baby babyish bachelor back backbone backer backfire backfiring
    backgammon background backhand backlash backlog backlogged backlogging backpack backside backslash backspace
    backstage backtrack backward backwoods bacon bacteria bacterial bacterium bad badder baddest bade badge badger
    badminton baffle baffling bag bagel baggage bagged baggier baggiest bagging baggy bail bait bake baker bakeries
    bakery baking balance balancing balconies balcony bald balder baldest bale baling balk ball ballad ballast ballerina
    ballet ballistics balloon ballot ballroom balm balmier balmiest balmy baloney bamboo bamboozle bamboozling ban banal
    banana bandage bandaging bandanna bandied bandier bandies bandiest bandit bandstand bandwagon bandwidth bandy bang
    bani banish banister banjo bank banker banknote bankrupt bankruptcies bankruptcy banned banner banning banquet
    banter baptise baptising baptism baptize baptizing bar barb barbarian barbaric barbarous barbecue barbecuing barber
    barbiturate bare bareback barefoot barer barest bargain bargainer barge barging baritone bark barley barman barn
    barnacle barnyard barometer baron baroque barrage barraging barred barrel barrelled barrelling barren barrener
    barrenest barrette barricade barricading barrier barring barrister bartender barter base baseball baseline basement
    baser basest bash bashful basic basically basil basin basing basis bask basket basketball bass bassoon bastard baste
    basting bat batch bath bathe bathroom bathtub baton batsman battalion batted batter batteries battery batting battle
    battlefield battleship battling baud baulk bawdier bawdiest bawdy bawl bay bayonet bayou bazaar beach beacon bead
    beadier beadiest beady beagle beak beaker beam bean bear bearable bearer beast beat beaten beater beautician
    beauties beautified beautifies beautiful beautify beauty beaver became because beckon become becoming bed bedbug
    bedclothes bedded bedder bedding bedlam bedridden bedrock bedroom bedside bedspread bedtime bee beech beef beefier
    beefiest beefy beehive been beeper beer beeswax beet beetle beetling beeves befall befallen befell befit befitted
    befitting before beforehand befriend beg began beggar begged begging begin beginner beginning begrudge begrudging
    beguile beguiling begun behalf behalves behave behaving behavior behavioral behaviour behavioural behead beheld
    behind behold beholder beige being belabor belabour belated belch belfries belfry belie belief believable believe
    believer believing belittle belittling bell bellboy bellhop bellied bellies belligerent bellow belly belong beloved
    below belt belying bemoan bemuse bemusing bench bend bender beneath benediction benefactor beneficial beneficiary
    benefit benevolence benevolent benighted benign bent bequeath bequest bereave bereavement bereaving bereft beret
    berried berries berry berserk berth beseech beset besetting beside besiege besieging besought best bestial
    bestiality bestow bet beta betcha betray betrayal betrothal better betterment betting bettor between beverage beware
    bewaring bewilder bewilderment bewitch beyond bias bib bible biblical bibliography bicentennial bicker bicycle
    bicycling bid bidden bidding bide biennial bifocals big bigamist bigamous bigamy bigger biggest bigot bigotry bike
    biking bikini bilateral bile bilingual bill billboard billfold billiards billion billow bin binaries binary binder
    bingo binned binning binomial biochemical biochemistry biographer biographical biographies biography biological
    biologist biology bipartisan biped biplane birch bird birdcage birth birthday birthmark birthplace biscuit bisect
    bisexual bishop bison bit bitch bite bitmap bitten bitter bitterer bitterest bittersweet bizarre blab blabbed
    blabbing black blackberries blackberry blackbird blackboard blacken blacker blackest blackhead blackjack blacklist
    blackmail blackmailer blackout blacksmith blacktop blacktopped blacktopping bladder blade blame blamer blaming
    blanch blancmange bland blander blandest blank blanker blankest blanket blare blaring blaspheme blasphemies
    blaspheming blasphemous blasphemy blast blaster blatant blaze blazer blazing bleach bleak bleaker bleakest blearier
    bleariest bleary bleat bled bleed blemish blend bless blew blight blimp blind blinder blindest blindfold blink
    blinker blip bliss blissful blister blithe blither blithest blitz blizzard blob blobbed blobbing bloc block blockade
    blockading blockage blockbuster blockhead blog blogged blogger blogging blond blonde blonder blondest blood
    bloodhound bloodied bloodier bloodies bloodiest bloodshed bloodshot bloodstream bloodthirsty bloody bloom blossom
    blot blotch blotted blotter blotting blouse blousing blow blown blowout blowtorch blubber bludgeon blue bluebell
    blueberries blueberry bluebird bluegrass blueprint bluer bluest bluff bluffer bluffest bluing blunder blunt blunter
    bluntest blur blurb blurred blurring blurt blush bluster boa boar boarder boardwalk boast boastful boat bob bobbed
    bobbin bobbing bobcat bobsled bobsledded bobsledding bode bodice bodies bodily boding body bodyguard bodywork bog
    bogged bogging boggle boggling bogus boil boiler boisterous bold bolder boldest bologna bolster bolt bomb bombard
    bombardment bomber bond bondage bone bonfire bonier boniest boning bonnet bonus bony boo booby book bookcase bookend
    bookkeeper bookkeeping booklet bookmark bookshelf bookshop bookstore bookworm boom boomerang boon boor boorish boost
    booster boot bootee booth booties bootleg bootlegged bootlegging bootstrap booty booze bop border borderline bore
    boredom boring born borne borough borrow bosom boss bossier bossiest bossy botanical botanist botany botch both
    bother bothersome bottle bottleneck bottling bottom bough bought boulder boulevard bounce bouncing bound boundaries
    boundary bounties bountiful bounty bouquet bourbon bourgeois bourgeoisie bout boutique bovine bow bowel bowl
    bowlegged bowler box boxcar boxer boy boycott boyfriend boyhood boyish bra brace bracelet bracing bracket brackish
    brag braggart bragged bragging braid brain brainier brainiest brainstorm brainwash brainy braise braising brake
    braking bran branch brandied brandies brandish brandy brash brasher brashest brassier brassiere brassiest brassy
    brat bravado brave braver bravery bravest braving bravo brawl brawn brawnier brawniest brawny bray brazen brazier
    breach bread breadth breadwinner break breakable breakdown breakfast breakneck breakpoints breakthrough breakwater
    breast breath breathe breather breathtaking bred breed breeder breeze breezier breeziest breezing breezy brethren
    brevity brew breweries brewery bribe bribery bribing brick bricklayer bridal bride bridegroom bridesmaid bridge
    bridging bridle bridling brief briefcase briefer briefest brigade bright brighten brighter brightest brilliance
    brilliant brim brimmed brimming brimstone brine bring brinier briniest brink briny brisk brisker briskest bristle
    bristling britches brittle brittler brittlest broach broad broadcast broaden broader broadest broadside broadsiding
    brocade brocading broccoli brochure broil broiler broke broken broker bronchitis bronco bronze bronzing brooch brood
    brook broom broth brother brotherhood brought brow browbeat browbeaten brown browner brownest brownie browse bruise
    bruising brunch brunette brunt brush brusque brusquer brusquest brutal brutalities brutality brute brutish bubble
    bubblier bubbliest bubbling bubbly buck bucket buckle buckling bud budded buddies budding buddy budge budget budging
    buff buffalo buffer buffet buffoon bug bugged bugger buggier buggies buggiest bugging buggy bugle bugler bugling
    build builder built bulb bulbous bulge bulging bulk bulkier bulkiest bulky bull bulldog bulldogged bulldogging
    bulldoze bulldozer bulldozing bullet bulletin bullfight bullfighter bullfrog bullied bullies bullion bully bum
    bumblebee bummed bummer bummest bumming bump bumper bumpier bumpiest bumpy bun bunch bundle bundling bung bungalow
    bungle bungler bungling bunion bunk bunker bunnies bunny buoy buoyancy buoyant burble burbling burden burdensome
    bureau bureaucracy bureaucrat bureaucratic burger burglar burglaries burglary burgle burial buried buries burlap
    burlier burliest burly burn burner burnish burnt burp burr burro burrow bursar burst bury bus bush bushel bushelled
    bushelling bushier bushiest bushy busied busier busies busiest busily business businessman businessmen bust bustle
    bustling busy busybodies busybody but butcher butcheries butchery butler butt butte butter buttercup butterflied
    butterflies butterfly buttermilk butterscotch buttery buttock button buttonhole buttonholing buttress buxom buy
    buyer buzz buzzard buzzer bye bygone bypass bystander byte byway cab cabaret cabbage cabbed cabbing cabin cabinet
    cable cabling caboose cacao cache caching cackle cackling cacti cactus cad caddie caddying cadence cadet cafeteria
    caffeine cage cagey cagier cagiest caging cajole cajoling cake caking calamities calamity calcium calculate
    calculating calculation calculator calculi calculus calendar calf caliber calibrate calibrating calibration calibre
    calico calk call callable caller calligraphy callous callow callus calm calmer calmest calorie calve cam camaraderie
    came camel cameo camera camouflage camouflaging camp campaign campaigner camper campus can canal canaries canary
    cancel cancellation cancelled cancelling cancer candid candidacies candidacy candidate candied candies candle
    candlestick candling candor candour candy cane canine canister canker canned canneries cannery cannibal cannibalism
    cannier canniest canning cannon cannot canny canoe canon canonical canopied canopies canopy cant cantaloupe
    cantankerous canteen canter canvas canvasser canyon cap capabilities capability capable capably capacitance
    capacities capacitor capacity cape caper capillaries capillary capital capitalise capitalising capitalism capitalist
    capitalize capitalizing capitulate capitulating capped capping caprice capricious capsize capsizing capsule
    capsuling captain caption captivate captivating captive captivities captivity captor capture capturing car caramel
    carat caravan carbohydrate carbon carburetor carburettor carcass carcinogenic cardboard cardiac cardigan cardinal
    care career carefree careful carefuller carefullest caretaker cargo caribou caricature caricaturing carnage carnal
    carnation carnival carnivore carnivorous carol carolled carolling carouse carousing carp carpenter carpentry carpet
    carriage carriageway carried carrier carries carrion carrot carry cart cartel cartilage cartographer cartography
    carton cartoon cartoonist cartridge cartwheel carve carving cascade cascading case cash cashew cashier cashmere
    casing casino cask casket casserole casseroling cassette cast castaway caste caster castigate castigating castle
    castling castoff castrate castrating casual casualties casualty cat cataclysm cataclysmic catalog catalogue
    cataloguing catapult cataract catastrophe catastrophic catcall catch catchier catchiest catchment catchy catechism
    categorical categories categorise categorising categorize categorizing category cater caterer caterpillar catfish
    cathedral catholic catnap catnapped catnapping catnip cattle catwalk caucus caught cauliflower caulk causal
    causality cause causeway causing caustic caution cautious cavalier cavalries cavalry cave caveat cavern caviar
    caving cavities cavity cavort caw cease ceasefire ceasing cedar cede ceding ceiling celebrate celebrating
    celebration celebrities celebrity celery celestial celibacy celibate cell cellar cellist cello cellophane cellular
    cellulose cement cemeteries cemetery censor censorship censure censuring census cent centennial center centerpiece
    centimeter centimetre centipede central centralise centralising centralize centralizing centre centrepiece
    centrifuge centring centuries century ceramic cereal cerebral ceremonial ceremonies ceremonious ceremony certain
    certainties certainty certificate certified certifies certify cervical cessation chafe chaff chafing chagrin chain
    chainsaw chair chairman chairmen chairperson chalet chalice chalk chalkier chalkiest chalky challenge challenger
    challenging chamber chameleon champ champagne champion championship chance chancellor chancing chandelier change
    changeable changeover changing channel channelled channelling chant chaos chaotic chap chapel chaperon chaperone
    chaplain chapped chapping chapter char character characterise characterize charcoal charge chargeable charger
    charging chariot charisma charismatic charitable charitably charities charity charlatan charm charred charring chart
    charter chase chasing chasm chassis chaste chasten chaster chastest chastise chastisement chastising chastity chat
    chatted chatter chatterbox chattier chattiest chatting chatty chauffeur chauvinist cheap cheapen cheaper cheapest
    cheat check checker checkout checkpoint checkup cheek cheep cheer cheerful cheerfuller cheerfullest cheerier
    cheeriest cheery cheese cheesecloth cheesing cheetah chef chemical chemist chemistry cheque chequer chequing cherish
    cherries cherry cherub cherubim chess chest chestnut chew chewier chewiest chewy chi chic chicer chicest chick
    chicken chide chiding chief chiefer chiefest chieftain child childbirth childhood childish childlike children chili
    chill chiller chillest chilli chillier chilliest chilly chime chiming chimney chimp chimpanzee chin china chink
    chinned chinning chintz chip chipmunk chipped chipper chipping chiropractor chirp chisel chiselled chiselling
    chivalrous chivalry chlorine chloroform chlorophyll chocolate choice choicer choicest choir choke choking cholera
    cholesterol choose choosier choosiest choosing choosy chop chopped chopper choppier choppiest chopping choppy choral
    chord chore choreography chortle chortling chorus chose chosen chow chowder christen chrome chroming chromium
    chromosome chronic chronically chronicle chronicling chronologies chronology chubbier chubbiest chubby chuck chuckle
    chuckling chug chugged chugging chum chummed chummier chummiest chumming chummy chunk chunkier chunkiest chunky
    church churn chute cider cigar cigarette cinch cinder cinema cinnamon cipher circa circle circling circuit
    circuitous circuitry circular circulate circulating circulation circulatory circumcise circumcising circumcision
    circumflex circumstance circumvent circus cistern citation cite cities citing citizen citizenship citric citrus city
    civic civil civilian civilisation civilise civilising civilities civility civilization civilize civilizing clack
    clad claim clairvoyance clairvoyant clam clamber clammed clammier clammiest clamming clammy clamor clamour clamp
    clan clandestine clang clank clap clapped clapper clapping claptrap claret clarified clarifies clarify clarinet
    clarity clash clasp class classic classical classified classifies classify classmate classroom classy clatter clause
    claw clay clean cleaner cleanest cleanlier cleanliest cleanliness cleanse cleanser clear clearance clearer clearest
    cleat cleavage cleave cleaver cleaving clef cleft clemency clench clergies clergy clergyman clergymen cleric
    clerical clerk clever cleverer cleverest click client cliff climactic climate climax climb climber clime clinch
    cling clinic clinical clink clip clipboard clipped clipping clique clitoris cloak clock clockwise clockwork clod
    clog clogged clogging cloister clone close closer closest closet closing closure clot cloth clothe clothespin
    clotted clotting cloud cloudburst cloudier cloudiest cloudy clout clove cloven clover clown club clubbed clubbing
    clubhouse cluck clue cluing clump clumsier clumsiest clumsily clumsiness clumsy clung cluster clutch clutter coach
    coagulate coagulating coagulation coal coalesce coalescing coalition coarse coarsen coarser coarsest coast coastal
    coaster coastline coat coax cob cobalt cobble cobbler cobra cobweb cocaine cock cockeyed cockier cockiest cockpit
    cockroach cocktail cocky cocoa coconut cocoon cod codded codding code coefficient coerce coercing coercion coexist
    coexistence coffee coffer coffin cog cogency cogent cognac cognitive coherence coherent coil coin coinage coincide
    coincidence coincidental coinciding coke coking colander cold colder coldest colic collaborate collaborator collage
    collapse collapsible collapsing collar collarbone collate collateral collating collation colleague collect
    collection collective collector college collegiate collide colliding collie collision colloquial collusion colon
    colonel colonial colonies colonisation colonise colonising colonization colonize colonizing colony color colorful
    colossal colour colourful colt column coma comb combat combatant combination combine combining combustible
    combustion come comeback comedian comedies comedy comelier comeliest comestible comet comfort comfortable
    comfortably comic comical coming comma command commandant commandeer commander commandment commando commemorate
    commence commencement commencing commend commendable commendation comment commentaries commentary commentator
    commerce commercial commiserate commission commissioner commit commitment committed committee committing commodities
    commodity commodore common commoner commonest commonplace commonwealth commotion communal commune communicable
    communicate communicator communing communion communique communism communist communities community commutative
    commute commuter commuting compact compacter compactest compaction companies companion company comparable
    comparative compare comparing comparison compartment compass compassion compatible compatriot compel compelled
    compelling compensate compensating compensation compete competence competent competing competition competitive
    competitor compilation compile compiler compiling complacency complacent complain complaint complement complete
    completer completest completing completion complex complexion complexities complexity compliance compliant
    complicate complicating complication complied complies compliment comply component compose composer composing
    composite composition compost composure compound comprehend compress compression comprise comprising compromise
    compromising compulsion compulsive compulsories compulsory compunction computation compute computer computerise
    computerize computing comrade comradeship con concatenate concave conceal concealment concede conceding conceit
    conceivable conceivably conceive conceiving concentrate concentric concept conception conceptual concern concert
    concerto concession conciliate conciliating conciliation concise conciser concisest conclude concluding conclusion
    conclusive concoct concoction concord concordance concourse concrete concreting concur concurred concurrence
    concurrency concurrent concurring concussion condemn condemnation condensation condense condensing condescend
    condiment condition conditional condolence condom condominium condone condoning condor conducive conduct conductor
    cone confection confederacy confederate confer conference conferred conferrer conferring confess confession confetti
    confidant confide confidence confident confidential confiding configurable configure configuring confine confinement
    confining confirm confirmation confiscate confiscating confiscation conflict conform conformity confound confront
    confuse confusing confusion congeal congenial congest congestion conglomerate congratulate congregate congregating
    congregation congress congressman congressmen congruent conical conifer coniferous conjecture conjecturing conjugal
    conjugate conjugating conjugation conjunction conjure conjuring connect connection connective connectivity connector
    conned conning connoisseur connotation connote connoting conquer conqueror conquest conscience conscious consecrate
    consecrating consecutive consensus consent consequence consequent conservation conservatism conservative
    conservatory conserve conserving consider considerable considerably considerate consign consignment consist
    consistency consistent consolation console consolidate consoling consonant consort consortium conspicuous
    conspiracies conspiracy conspirator conspire conspiring constancy constant constipation constituency constituent
    constitute constituting constitution constrain constraint constrict constriction construct construction constructive
    construe construing consul consular consulate consult consultancy consultant consultation consumable consume
    consumer consumerism consuming consummate consummating consumption contact contagion contagious contain container
    contaminate contemplate contemporary contempt contemptible contemptuous contend contender content contention
    contentious contentment contest contestant context contextual contiguous continent continental contingency
    contingent continual continuation continue continuing continuity continuous continuum contort contortion contour
    contraband contract contraction contractor contractual contradict contraption contraries contrary contrast
    contravene contribute contributing contribution contributor contributory contrite contrive contriving control
    controllable controlled controller controlling controversy convalesce convalescent convalescing convection convene
    convenience convenient convening convent convention conventional converge convergence converging conversant
    conversation converse conversing conversion convert converter convertible convex convey conveyance convict
    conviction convince convincing convoluted convoy convulse convulsing convulsion convulsive coo cook cookbook cooker
    cookie cool cooler coolest coop cooper cooperate cooperating cooperation cooperative coordinate coordinating
    coordination coordinator cop cope copied copier copies copious copped copper copperhead copping copulate copulation
    copy copyright coral cord cordial cordon corduroy core coring cork corkscrew corn cornea corner cornet cornflakes
    cornier corniest cornmeal cornstarch corny corollary coronaries coronary coronation coroner corporal corporate
    corporation corps corpse corpulent corpus corpuscle corral corralled corralling correct correcter correctest
    correction corrective corrector correlate correlating correlation correspond corridor corroborate corrode corroding
    corrosion corrosive corrupt corrupter corruptest corruptible corruption corsage corset cortex cosier cosies cosiest
    cosily cosiness cosmetic cosmic cosmology cosmonaut cosmopolitan cosmos cost costlier costliest costume costuming
    cosy cot cottage cotton cottontail cottonwood couch cougar cough could council councillor councilor counsel
    counselled counselling counsellor counselor count countable countdown countenance counter counteract counterfeit
    counterpart countersign countess counties countries country countryman countrymen countryside county coup couple
    coupling coupon courage courageous courier course courser coursing court courteous courtesies courtesy courthouse
    courtroom courtship courtyard cousin cove covenant cover coverage covert covet covetous cow coward cowardice cowboy
    cower cowgirl cowhide cox coy coyer coyest coyote cozier cozies coziest cozily coziness cozy crab crabbed crabbier
    crabbiest crabbing crabby crack cracker crackle crackling crackpot cradle cradling craft craftier craftiest craftily
    craftsman craftsmen crafty crag craggier craggiest craggy cram crammed cramming cramp cranberries cranberry crane
    craning cranium crank crankier crankiest cranky crap crash crass crasser crassest crate crater crating crave craving
    crawl crayfish crayon craze crazier crazies craziest crazily craziness crazing crazy creak creakier creakiest creaky
    cream creamier creamiest creamy crease creasing create creating creation creative creativity creator creature
    credence credential credibility credible credit creditable creditor credulous creed creek creep creepier creepiest
    creepy cremate cremating cremation crepe crept crescendo crescent crest crestfallen cretin cretinous crevasse
    crevice crew crib cribbed cribbing cricket cried cries crime criminal crimson cringe cringing crinkle crinkling
    cripple crippling crises crisis crisp crisper crispest crispy crisscross criteria criterion critic critical
    criticise criticising criticism criticize criticizing critique critiquing croak crochet crock crockery crocodile
    crocus crofts cronies crony crook crookeder crookedest croon crop cropped cropping croquet cross crossbow crosser
    crossest crossroad crosswalk crossword crotch crouch crow crowbar crown crucial crucified crucifies crucifix
    crucifixion crucify crude cruder crudest crudity cruel crueler cruelest crueller cruellest cruelties cruelty cruise
    cruiser cruising crumb crumble crumblier crumbliest crumbling crummier crummiest crummy crumple crumpling crunch
    crunchy crusade crusader crusading crush crust crustacean crustier crustiest crusty crutch crux cry crybabies
    crybaby crypt cryptic crystal crystallise crystallize cub cube cubic cubicle cuckoo cucumber cuddle cuddling cuddly
    cue cuff cuing cuisine culinary cull culminate culminating culmination culpable culprit cult cultivate cultivating
    cultivation cultural culture culturing cumbersome cumming cums cumulative cunning cunninger cunningest cup cupboard
    cupful cupped cupping cur curable curator curb curdle curdling cure curfew curio curiosities curiosity curious curl
    currant currencies currency current curricula curriculum curried curries curry curse cursing cursor cursory curt
    curtail curtain curter curtest curtsied curtsies curtsy curvature curve curving cushion custard custodian custody
    custom customary customer customise customising customize customizing cut cutback cute cuter cutest cuticle cutlery
    cutlet cutter cutthroat cutting cyanide cybernetics cycle cyclic cycling cyclist cyclone cylinder cylindrical cymbal
    cynic cynical cynicism cypress cyst czar dab dabbed dabbing dabble dabbling dachshund dad daddies daddy daemon
    daffodil daft dagger dailies daily daintier dainties daintiest daintily dainty dairies dairy dais daisies daisy
    dallied dallies dally dam damage damaging dame dammed damming damn damnation damnedest damp dampen damper dampest
    damsel dance dancer dancing dandelion dandier dandies dandiest dandruff dandy danger dangerous dangle dangling dank
    danker dankest dapper dapperer dapperest dare daredevil daring dark darken darker darkest darling darn dart dash
    dashboard dastardly data database date dating datum daub daughter daunt dawdle dawdling dawn day daybreak daydream
    daylight daytime daze dazing dazzle dazzling deacon dead deaden deader deadest deadlier deadliest deadline deadlock
    deaf deafer deafest deal dealer dealt dean dear dearer dearest dearth death deathbed deaves debase debasement
    debasing debatable debate debating debaucheries debauchery debilitate debilitating debilities debility debit
    debonair debrief debris debt debtor debug debugged debugger debugging debunk debut decade decadence decadent
    decanter decapitate decapitating decay decease deceasing deceit deceitful deceive deceiving decencies decency decent
    decentralise decentralize deception deceptive decibel decide deciding deciduous decimal decimate decimating decipher
    decision decisive deck declaration declare declaring declension decline declining decode decoder decoding decompose
    decomposing decorate decorating decoration decorative decorator decorous decorum decoy decrease decreasing decree
    decrepit decried decries decry dedicate dedicating dedication deduce deducing deduct deduction deductive deed deem
    deep deepen deeper deepest deer deface defacing defamation defamatory defame defaming default defeat defeatist
    defecate defecating defect defective defence defencing defend defendant defender defense defensible defensing
    defensive defer deference deferential deferred deferring defiance defiant deficiencies deficiency deficient deficit
    defied defies defile defiling definable define defining definite definition definitive deflate deflating deflation
    deflect deflection deform deformities deformity defraud defrost deft defter deftest defunct defy degenerate
    degenerating degradation degrade degrading degree dehydrate dehydrating deified deifies deify deign deities deity
    deject dejection delay delectable delegate delegating delegation delete deleterious deleting deletion deli
    deliberate deliberating deliberation delicacies delicacy delicate delicatessen delicious delight delightful delimit
    delimiter delinquency delinquent delirious delirium deliver deliverance deliveries delivery delta delude deluding
    deluge deluging delusion deluxe delve delving demagogue demand demean demeanor demeanour demented dementia demerit
    demise demising democracies democracy democrat democratic demolish demolition demon demonstrably demonstrate
    demonstrator demoralise demoralising demoralize demoralizing demote demoting demotion demount demure demurer
    demurest den denial denied denies denigrate denim denomination denominator denote denoting denounce denouncing dense
    denser densest densities density dent dental dentist dentistry denunciation deny deodorant deodorise deodorising
    deodorize deodorizing depart department departmental departure depend dependable dependant dependence dependencies
    dependency dependent depict depiction deplete depleting deplorable deplore deploring deport deportation deportment
    depose deposing deposit depot deprave depraving depravities depravity deprecate deprecating depreciate depreciating
    depreciation depress depression deprivation deprive depriving depth deputies deputy derail derailment derange
    deranging derelict deride deriding derision derivation derivative derive deriving derogatory derrick descend
    descendant descendent descent describable describe describing description descriptive descriptor desecrate
    desecrating desecration desert deserter deserve deserving design designate designating designation designer
    desirability desirable desire desiring desirous desist desk desktop desolate desolating desolation despair desperate
    desperation despicable despise despising despite despondent despot despotic dessert destabilise destabilize
    destination destine destinies destining destiny destitute destitution destroy destroyer destruction destructive
    detach detachable detachment detail detain detect detectable detection detective detector detention deter detergent
    deteriorate determinable determine determining determinism deterred deterrent deterring detest dethrone dethroning
    detonate detonating detonation detonator detour detract detriment detrimental devalue devastate devastating
    devastation develop developer development deviant deviate deviating deviation device devil devilled devilling
    devious devise devising devoid devolution devolve devolving devote devotee devoting devotion devour devout devouter
    devoutest dew dexterity dexterous diabetes diabetic diabolical diagnose diagnosing diagnosis diagnostic diagonal
    diagram diagrammed diagramming dial dialect dialled dialling dialog dialogue diameter diamond diaper diaphragm
    diaries diarrhea diarrhoea diary diatribe dice dicing dictate dictating dictation dictator dictatorial dictatorship
    diction dictionaries dictionary did die diesel diet dietaries dietary differ difference different differential
    difficult difficulties difficulty diffuse diffusing diffusion dig digest digestible digestion digestive digging
    digit digital digitise digitising digitize digitizing dignified dignifies dignify dignitaries dignitary dignities
    dignity digress digression dike diking dilapidated dilate dilating dilation dilemma diligence diligent dill dilute
    diluting dilution dim dime dimension dimensional dimer diminish diminutive dimmed dimmer dimmest dimming dimple
    dimpling din dine diner dinghies dinghy dingier dingiest dingy dinned dinner dinning dinosaur diocese dioxide dip
    diphtheria diphthong diploma diplomacy diplomat diplomata diplomatic dipped dipping dire direct directer directest
    direction directive director directories directory direr direst dirge dirt dirtied dirtier dirties dirtiest dirty
    disabilities disability disable disabling disadvantage disagree disagreeable disagreeably disagreement disallow
    disambiguate disappear disappoint disapproval disapprove disapproving disarm disarmament disarray disaster
    disastrous disavow disband disbelief disbelieve disbelieving disburse disbursement disbursing disc discard discern
    discernible discharge discharging disciple disciplinary discipline disciplining disclaim disclaimer disclose
    disclosing disclosure disco discolor discolour discomfort disconcert disconnect disconsolate discontent discontinue
    discord discordant discount discourage discouraging discourse discoursing discourteous discourtesy discover
    discoveries discovery discredit discreet discreeter discreetest discrepancy discrete discretion discriminate discus
    discussion disdain disdainful disease disembark disengage disengaging disentangle disfavor disfavour disfigure
    disfiguring disgrace disgraceful disgracing disgruntle disgruntling disguise disguising disgust dish dishearten
    dishonest dishonesty dishonor dishonorable dishonour dishwasher disillusion disincentive disinfect disinfectant
    disingenuous disinherit disintegrate disjoint disk dislike disliking dislocate dislocating dislocation dislodge
    dislodging disloyal disloyalty dismal dismantle dismantling dismay dismember dismiss dismissal dismissive dismount
    disobedience disobedient disobey disorder disown disparage disparaging disparate disparities disparity dispatch
    dispel dispelled dispelling dispensaries dispensary dispensation dispense dispenser dispensing dispersal disperse
    dispersing dispersion displace displacement displacing display displease displeasing displeasure disposable disposal
    dispose disposing disposition dispossess disprove disproving dispute disputing disqualified disqualifies disqualify
    disquiet disregard disrepair disreputable disrepute disrespect disrupt disruption disruptive dissatisfied
    dissatisfies dissatisfy dissect dissection disseminate dissension dissent dissenter dissertation disservice
    dissident dissimilar dissipate dissipating dissipation dissociate dissociating dissociation dissolute dissolution
    dissolve dissolving dissonance dissuade dissuading distance distancing distant distaste distasteful distend distil
    distill distillation distiller distilleries distillery distinct distincter distinctest distinction distinctive
    distinguish distort distorter distortion distract distraction distraught distress distribute distributing
    distribution distributor district distrust distrustful disturb disturbance disuse disusing ditch dither ditties
    ditto ditty dive diver diverge divergence divergent diverging diverse diversified diversifies diversify diversion
    diversities diversity divert divest divide dividend dividing divine diviner divinest diving divining divinities
    divinity divisible division divisive divisor divorce divorcing divulge divulging dizzied dizzier dizzies dizziest
    dizziness dizzy docile dock doctor doctorate doctrine document documentary dodge dodging dodo doe doer dog dogged
    doggerel dogging doghouse dogma dogmatic dogwood doilies doily doing doldrums dole doleful doling doll dollar
    dollies dolly dolphin domain dome domestic domesticate domesticity domicile domiciling dominance dominant dominate
    dominating domination doming dominion domino don donate donating donation done donkey donor doodle doodling doom
    door doorman doormen doorstep doorway dope dopey dopier dopiest doping dormant dormitories dormitory dorsal dos dose
    dot dote dotted dotting double doubling doubly doubt doubtful dough doughnut dour dourer dourest douse dousing dove
    dowdier dowdies dowdiest dowdy down downcast downfall downgrade downgrading downhearted downhill downier downiest
    downpour downright downstairs downstream downtown downward downy dowries dowry doze dozen dozing drab drabber
    drabbest draconian draft draftier draftiest draftsman draftsmen drafty drag dragged dragging dragon dragonflies
    dragonfly drain drainage drama dramatic dramatically dramatise dramatising dramatist dramatize dramatizing drank
    drape draperies drapery draping drastic drastically draught draughtier draughtiest draughtsman draughtsmen draughty
    draw drawback drawbridge drawer drawl drawn dread dreadful dream dreamer dreamier dreamiest dreamt dreamy drearier
    dreariest dreary dredge dredging dregs drench dress dresser dressier dressiest dressmaker dressy drew dribble
    dribbling dried drier dries driest drift driftwood drill drily drink drinkable drinker drip dripped dripping drive
    drivel drivelled drivelling driven driver driveway driving drizzle drizzling droll droller drollest drone droning
    drool droop drop dropout dropped dropping dross drought drove drown drowse drowsier drowsiest drowsiness drowsing
    drowsy drudge drudgery drudging drug drugged drugging druggist drugstore drum drummed drummer drumming drumstick
    drunk drunkard drunken drunker drunkest dry dryer dual dualism dub dubbed dubbing dubious duchess duck duckling duct
    dud dude due duel duelled duelling duet duff dug dugout duke dull duller dullest dully duly dumb dumbbell dumber
    dumbest dumbfound dummies dummy dump dumpier dumpiest dumpling dumpster dumpy dunce dune dung dungeon dunk dunno duo
    dupe duping duplex duplicate duplicating duplication duplicity durability durable duration duress during dusk
    duskier duskiest dusky dust dustbin dustier dustiest dustmen dustpan dusty duties dutiful duty duvet dwarf dwell
    dweller dwelt dwindle dwindling dye dying dyked dyking dynamic dynamical dynamite dynamiting dynamo dynasties
    dynasty dysentery dyslexia each eager eagerer eagerest eagle ear earache eardrum earl earlier earliest earmark earn
    earner earnest earring earshot earth earthier earthiest earthlier earthliest earthquake earthworm earthy ease easel
    easier easiest easily easing east easterlies easterly eastern eastward easy easygoing eat eaten eater eave eavesdrop
    eavesdropped ebb ebonies ebony eccentric eccentricity echo eclectic eclipse eclipsing ecological ecologist ecology
    economic economical economies economise economising economist economize economizing economy ecosystem ecstasies
    ecstasy ecstatic ecumenical eczema eddied eddies eddy edge edger edgewise edgier edgiest edging edgy edible edict
    edifice edit edition editor editorial editorship educate educating education educational educator eel eerie eerier
    eeriest effect effective effectual effeminate effervescent efficiencies efficiency efficient effigies effigy effort
    effusive egalitarian egg eggplant ego egocentric egoism egotism egotist eigenvalue eight eighteen eighteenth eighth
    eighties eightieth eighty either ejaculate ejaculating ejaculation eject ejection eke eking elaborate elaborating
    elaboration elapse elapsing elastic elasticity elation elbow elder eldest elect election elective elector electoral
    electorate electric electrical electrician electricity electrified electrifies electrify electrocute electrode
    electrolysis electron electronic elegance elegant elegies elegy element elemental elementary elephant elevate
    elevating elevation elevator eleven eleventh elf elicit eligibility eligible eliminate eliminating elimination elite
    elitism elitist elk ellipse ellipsis elliptic elliptical elm elongate elongating elope elopement eloping eloquence
    eloquent else elsewhere elucidate elude eluding elusive elves email emanate emanating emancipate emancipating
    emancipation embalm embankment embargo embark embarrass embassies embassy embed embedded embedding embellish ember
    embezzle embezzlement embezzling embitter emblem embodied embodies embodiment embody emboss embrace embracing
    embroider embroideries embroidery embryo embryonic emerald emerge emergence emergencies emergency emergent emerging
    emigrant emigrate emigrating emigration eminence eminent emir emissaries emissary emission emit emitted emitting
    emotion emotional emotive empathy emperor emphases emphasis emphasise emphasize emphasizing emphatic emphatically
    emphysema empire empirical employ employee employer employment emporium empower empress emptied emptier empties
    emptiest emptiness empty emulate emulating emulation emulator emulsion enable enabling enact enactment enamel
    enamelled enamelling encapsulate encase encasing enchant enchantment encircle encircling enclose enclosing enclosure
    encode encoding encompass encore encoring encounter encourage encouraging encroach encrypted encryption encumber
    encumbrance encyclopedia end endanger endear endearment endeavor endeavour endemic endive endorse endorsement
    endorsing endow endowment endurance endure enduring endways enema enemies enemy energetic energies energy enforce
    enforcement enforcing engage engagement engaging engender engine engineer engrave engraver engraving engross engulf
    enhance enhancement enhancing enigma enigmatic enjoy enjoyable enjoyment enlarge enlargement enlarging enlighten
    enlist enlistment enliven enmities enmity enormities enormity enormous enough enquire enquiries enquiring enquiry
    enrage enraging enrich enrichment enrol enroll enrollment enrolment ensemble enshrine enshrining ensign enslave
    enslaving ensue ensuing ensure ensuring entail entangle entanglement entangling enter enterprise enterprising
    entertain entertainer enthral enthrall enthusiasm enthusiast enthusiastic entice enticement enticing entire entirety
    entities entitle entitling entity entomologist entomology entrails entrance entrancing entrant entrap entrapped
    entrapping entreat entreaties entreaty entrench entries entropy entrust entry entwine entwining enumerate
    enumerating enumeration enunciate enunciating enunciation envelop envelope enviable envied envies envious
    environment environs envisage envisaging envoy envy enzyme eon epaulet epaulette ephemeral epic epidemic epidermis
    epilepsy epileptic epilogue episode epitaph epithet epitome epoch epsilon equal equalise equalising equality
    equalize equalizing equalled equalling equanimity equate equating equation equator equatorial equestrian equilateral
    equilibrium equine equinox equip equipment equipped equipping equitable equities equity equivalence equivalent
    equivocal era eradicate eradicating erase eraser erasure erect erection ergo ergonomic erode eroding erosion erotic
    err errand errant erratic erratically erroneous error erstwhile erudite erupt eruption escalate escalating
    escalation escalator escapade escape escaping escapism escort esophagi esophagus esoteric especial espionage essay
    essence essential establish estate esteem estimate estimating estimation estrangement etch eternal eternities
    eternity ether ethereal ethic ethical ethnic ethos etiquette etymological etymologies etymology eulogies eulogise
    eulogising eulogize eulogizing eulogy euphemism eureka euthanasia evacuate evacuating evacuation evade evading
    evaluate evaluating evaluation evangelical evangelism evangelist evangelistic evaporate evaporating evaporation
    evasion evasive eve even evener evenest event eventful eventual eventuality ever evergreen everlasting evermore
    every everybody everyday everyone everything everywhere evict eviction evidence evidencing evident evil eviler
    evilest eviller evillest evocative evoke evoking evolution evolutionary evolve evolving ewe exacerbate exacerbating
    exact exacter exactest exaggerate exaggerating exaggeration exalt exaltation exam examination examine examiner
    examining example exampling exasperate exasperating exasperation excavate excavating excavation exceed excel
    excelled excellence excellent excelling except exception exceptional excerpt excess excessive exchange exchanging
    excise excising excitable excite excitement exciting exclaim exclamation exclude excluding exclusion exclusive
    excrement excrete excreting excruciating excursion excusable excuse excusing executable execute executing execution
    executioner executive executor exemplary exemplified exemplifies exemplify exempt exemption exercise exercising
    exert exertion exhale exhaling exhaust exhaustion exhaustive exhibit exhibition exhilarate exhilarating exhilaration
    exhort exhortation exhume exhuming exile exiling exist existence existent existential exit exodus exonerate
    exonerating exoneration exorbitant exotic expand expandable expanse expansion expansive expatriate expatriating
    expect expectancy expectant expectation expediencies expediency expedient expedite expediting expedition expel
    expelled expelling expend expendable expenditure expense expensive experience experiencing experiment experimental
    expert expertise expiration expire expiring expiry explain explanation explanatory expletive explicable explicit
    explode exploding exploit exploitation exploration explore explorer exploring explosion explosive exponent
    exponential export exporter expose exposing exposition exposure expound express expression expressive expressway
    expulsion exquisite extant extend extension extensive extent exterior exterminate external extinct extinction
    extinguish extinguisher extol extolled extolling extort extortion extortionate extra extract extraction extradite
    extraditing extradition extraneous extrapolate extravagance extravagant extreme extremer extremest extremist
    extremities extremity extricate extricating extrovert exuberance exuberant exude exuding exult exultant exultation
    eye eyeball eyebrow eyelash eyelid eyesight eyesore eyewitness fable fabric fabricate fabricating fabrication
    fabulous facade face facet facetious facial facile facilitate facilitating facilities facility facing facsimile fact
    faction factor factorial factories factory factual faculties faculty fad fade faeces faggot fagot fail failure faint
    fainter faintest fair fairer fairest fairies fairy faith faithful fake faking falcon fall fallacies fallacious
    fallacy fallen fallible fallout false falsehood falser falsest falsetto falsified falsifies falsify falsities
    falsity falter fame familiar familiarise familiarity familiarize families family famine famous fan fanatic fanatical
    fancied fancier fancies fanciest fanciful fancy fanfare fang fanned fanning fantasied fantasies fantastic fantasy
    far faraway farce fare farewell farm farmer farmland farther farthest fascinate fascinating fascination fascism
    fascist fashion fashionable fashionably fast fasten fastener faster fastest fastidious fat fatal fatalistic
    fatalities fatality fate fateful father fatherhood fatherland fathom fatigue fatiguing fatten fatter fattest fattier
    fatties fattiest fatty fatuous faucet fault faultier faultiest faulty fauna favor favorable favorably favorite
    favoritism favour favourable favourably favourite favouritism fawn faze fazing fear fearful fearsome feasibility
    feasible feast feat feather featherier featheriest feathery feature featuring feces fed federal federalism
    federalist federation fee feeble feebler feeblest feedback feeder feel feeler feet feign feint feline fell feller
    fellest fellow fellowship felon felonies felony felt female feminine femininity feminism feminist fen fence fencing
    fender ferment fermentation fern ferocious ferocity ferret ferried ferries ferry fertile fertilise fertiliser
    fertilising fertility fertilize fertilizer fertilizing fervent fervor fervour fester festival festive festivities
    festivity festoon fetch feted fetid feting fetish fetter fetus feud feudal feudalism fever feverish few fewer fewest
    fez fezzes fiasco fib fibbed fibber fibbing fiber fiberglass fibre fibreglass fiche fickle fickler ficklest fiction
    fictional fictitious fiddle fiddler fiddling fiddly fidelity fidget fidgety field fiend fiendish fierce fiercer
    fiercest fierier fieriest fiery fiesta fifteen fifteenth fifth fifties fiftieth fifty fig fight fighter figment
    figurative figure figurehead figuring filament filch file filet filing fill filler fillet fillies filly film filmier
    filmiest filmy filter filth filthier filthiest filthy fin final finale finalise finalising finalist finality
    finalize finalizing finance financial financier financing finch fine finer finesse finessing finest finger
    fingernail fingerprint fingertip finickier finickiest finicky finish finite fir fire firearm firecracker firefighter
    fireflies firefly fireman firemen fireplace fireproof fireside firewood firework firm firmer firmest firmware first
    firsthand fiscal fish fisher fisheries fisherman fishermen fishery fishier fishiest fishy fission fissure fist fit
    fitful fitted fitter fittest fitting five fiver fix fixable fixation fixture fizz fizzle fizzling fizzy flabbier
    flabbiest flabby flag flagged flagging flagpole flagrant flagship flagstone flail flair flak flake flakier flakiest
    flaky flamboyance flamboyant flame flaming flamingo flammable flank flannel flannelled flannelling flap flapjack
    flapped flapping flare flaring flash flashback flasher flashest flashier flashiest flashlight flashy flask flat
    flatted flatten flatter flatterer flattery flattest flatting flaunt flautist flavor flavour flaw flea fleck fled
    fledged fledgling flee fleece fleecier fleeciest fleecing fleecy fleet fleeter fleetest flesh fleshier fleshiest
    fleshy flew flex flexibility flexible flexibly flick flicker flied flier flies fliest flight flightier flightiest
    flighty flimsier flimsiest flimsiness flimsy flinch fling flint flip flippant flipped flipper flippest flipping
    flirt flirtation flirtatious flit flitted flitting float flock flog flogged flogging flood flooder floodlight floor
    flop flopped floppier floppies floppiest flopping floppy flora floral florid florist floss flotilla flounce
    flouncing flounder flour flourish flout flow flower flowerier floweriest flowery flown flu fluctuate fluctuating
    fluctuation flue fluency fluent fluff fluffier fluffiest fluffy fluid fluke flung flunk flunkies flunky fluorescent
    flurried flurries flurry flush flusher flushest fluster flute fluting flutist flutter flux fly flyer flyover foal
    foam foamier foamiest foamy focal focus fodder foe fog fogey fogged foggier foggiest fogging foggy foghorn fogies
    fogy foible foil foist fold folder foliage folk folklore folksier folksiest folksy follies follow follower folly
    foment fond fonder fondest fondle fondling font food foodstuff fool foolhardier foolhardiest foolhardy foolish
    foolproof foot footage football foothill foothold footlights footnote footnoting footpath footprint footstep
    footstool footwear footwork for forage foraging foray forbade forbear forbearance forbid forbidden forbidding
    forbore forborne force forceful forceps forcible forcibly forcing fore forearm forebode foreboding forecast
    forefather forefinger forefront forego foregone foreground forehead foreign foreigner foreleg foreman foremen
    foremost forensic foreplay forerunner foresaw foresee foreseeable foreseen foreshadow foresight foreskin forest
    forestall forestry foretaste foretasting foretell forethought foretold forever forewarn forewent foreword forfeit
    forgave forge forger forgeries forgery forget forgetful forgetting forging forgive forgiven forgiving forgo forgone
    forgot forgotten fork forlorn form formal formalise formalising formalities formality formalize formalizing format
    formation formative formatted formatting former formidable formula formulae formulate formulating formulation
    fornication forsake forsaken forsaking forsook forswear forswore forsworn fort forte forth forthcoming forthright
    forthwith forties fortieth fortified fortifies fortify fortitude fortnight fortress fortuitous fortunate fortune
    forty forum forward forwarder forwardest forwent fossil fossilise fossilising fossilize fossilizing foster fought
    foul fouler foulest found foundation founder foundling foundries foundry fount fountain four fourteen fourteenth
    fourth fowl fox foxier foxiest foxy foyer fracas fractal fraction fractional fracture fracturing fragile fragility
    fragment fragmentary fragrance fragrant frail frailer frailest frailties frailty frame framework framing franc
    franchise franchising frank franker frankest frankfurter frantic frantically fraternal fraternise fraternising
    fraternities fraternity fraternize fraternizing fraud fraudulent fraught fray freak freckle freckling free freedom
    freehand freelance freer freest freeway freeze freezer freezing freight freighter french frenzied frenzies frenzy
    frequencies frequency frequent frequenter frequentest fresh freshen fresher freshest freshman freshmen freshwater
    fret fretful fretted fretting friar friction fried friend friendlier friendlies friendliest friendliness friendship
    fries frieze frigate fright frighten frightful frigid frigidity frill frillier frilliest frilly fringe fringing
    frisk friskier friskiest frisky fritter frivolities frivolity frivolous frizzier frizziest frizzy fro frock frog
    frolic frolicked frolicking from frond front frontage frontal frontier frost frostbit frostbite frostbitten frostier
    frostiest frosty froth frothier frothiest frothy frown froze frozen frugal frugality fruit fruitful fruitier
    fruitiest fruition fruity frustrate frustrating frustration fry fudge fudging fuel fuelled fuelling fugitive fulcrum
    fulfil fulfill fulfillment fulfilment full fuller fullest fully fumble fumbling fume fumigate fumigating fumigation
    fuming fun function functional fundamental funeral fungi fungicide fungus funnel funnelled funnelling funner funnest
    funnier funnies funniest funnily funny fur furies furious furl furlong furlough furnace furnish furniture furor
    furore furred furrier furriest furring furrow furry further furthermore furthest furtive fury fuse fuselage fusing
    fusion fuss fussier fussiest fussy futile futility future futuristic fuzz fuzzier fuzziest fuzzy gab gabbed gabbing
    gable gadget gag gagged gagging gaiety gaily gain gainful gait gal gala galactic galaxies galaxy gale gall gallant
    gallantry galleries gallery galley gallivant gallon gallop gallows galore galvanise galvanising galvanize
    galvanizing gambit gamble gambler gambling game gamer gamest gaming gamma gamut gander gang gangling gangplank
    gangrene gangrening gangster gangway gap gape garage garaging garb garbage garble garbling garden gardener gardenia
    gargle gargling gargoyle garish garland garlic garment garnet garnish garret garrison garrulous garter gas gaseous
    gash gasket gasoline gasp gassed gassing gastric gate gateway gather gating gaudier gaudiest gaudy gauge gauging
    gaunt gaunter gauntest gauntlet gauze gave gavel gawk gawkier gawkiest gawky gay gayer gayest gaze gazelle gazette
    gazetting gazing gear gee geese gel gelatin gem gender gene genealogical genealogies genealogy genera general
    generalise generalising generality generalize generalizing generate generating generation generator generic
    generosities generosity generous genesis genetic genetically geneticist genial genie genii genital genius genocide
    genre gent gentile gentility gentle gentleman gentlemen gentler gentlest gentling gentries gentry genuine genus
    geographic geographical geographies geography geological geologies geologist geology geometric geometries geometry
    geranium gerbil germ germicide germinate germinating germination gestation gesticulate gesture gesturing get getaway
    getting geyser ghastlier ghastliest ghastly ghetto ghost ghostlier ghostliest ghoul giant gibber gibberish gibe
    gibing giddier giddiest giddiness giddy gift gig gigantic gigged gigging giggle giggling gild gill gilt gimme
    gimmick gin ginger gingerbread gingham ginned ginning giraffe girder girdle girdling girl girlfriend girlhood
    girlish girth gist give given giving gizzard glacial glacier glad gladden gladder gladdest glade gladiator glamorise
    glamorising glamorize glamorizing glamorous glamour glance glancing gland glandular glare glaring glass glassier
    glassiest glassware glassy glaze glazing gleam glean glee glen glib glibber glibbest glide glider gliding glimmer
    glimpse glimpsing glint glisten glitter gloat global globe globular globule gloom gloomier gloomiest gloomy gloried
    glories glorified glorifies glorify glorious glory gloss glossaries glossary glossier glossies glossiest glossy
    glove gloving glow glower glucose glue gluing glum glummer glummest glut glutted glutting glutton gluttony glycerin
    glycerine gnarl gnash gnat gnaw gnome gnu goad goal goalie goalkeeper goat goatee gob gobbed gobbing gobble gobbling
    goblet goblin god godchild godchildren goddess godfather godlier godliest godlike godmother godparent godsend goes
    goggle going gold golden goldener goldenest goldfish goldsmith golf golfer gondola gone goner gong gonna goo goodbye
    goodies goodnight goodwill goody gooey goof goofier goofiest goofy gooier gooiest goon goose goosing gopher gore
    gorge gorgeous gorging gorier goriest gorilla goring gory gosh gosling gospel gossamer gossip got gotten gouge
    gouging goulash gourd gourmet gout govern governess government governmental governor gown grab grabbed grabber
    grabbing grace graceful gracing gracious gradation grade grader gradient grading gradual graduate graduating
    graduation graffiti graffito graft grain gram grammar grammatical gramophone grand grandchild grander grandest
    grandeur grandfather grandiose grandmother grandparent grandson grandstand granite grannies granny granola grant
    granular granule grape grapefruit grapevine graph graphic graphical graphite grapple grappling grasp grass
    grasshopper grassier grassiest grassy grate grateful grater gratified gratifies gratify grating gratitude gratuities
    gratuitous gratuity grave gravel gravelled gravelling graven graver gravest gravestone graveyard gravies graving
    gravitate gravitating gravitation gravity gravy gray grayer grayest graze grazing grease greasier greasiest greasing
    greasy great greater greatest greed greedier greediest greedily greediness greedy green greenback greener greenery
    greenest greenhorn greenhouse greet gregarious gremlin grenade grew grey greyer greyest greyhound grid griddle
    gridiron grief grievance grieve grieving grievous grill grille grim grimace grimacing grime grimier grimiest grimmer
    grimmest grimy grin grinder grindstone grinned grinning grip gripe gripped gripping grislier grisliest grisly
    gristle grit gritted grittier grittiest gritting gritty grizzled grizzlier grizzlies grizzliest grizzly groan grocer
    groceries grocery groggier groggiest groggy groin groom groove groovier grooviest grooving groovy grope groping
    gross grosser grossest grotesque grotto grouch grouchier grouchiest grouchy ground groundwork group grouper grouse
    grousing grove grovel grovelled grovelling grow grower growl grown growth groyne grub grubbed grubbier grubbiest
    grubbing grubby grudge grudging gruel gruelling gruesome gruesomer gruesomest gruff gruffer gruffest grumble
    grumbling grumpier grumpiest grumpy grunt guarantee guarantor guard guardian guerrilla guess guessable guesswork
    guest guffaw guidance guide guidebook guideline guiding guild guile guillotine guillotining guilt guiltier guiltiest
    guiltily guilty guinea guise guitar guitarist gulch gulf gull gullet gullible gullies gully gulp gum gumdrop gummed
    gummier gummiest gumming gummy gumption gun gunfire gunman gunmen gunned gunner gunning gunpowder gunshot guppies
    guppy gurgle gurgling guru gush gusher gust gustier gustiest gusty gut gutted gutter gutting guy guzzle guzzling
    gybe gybing gym gymnasium gymnast gymnastics gynaecology gynecologist gynecology gyrate gyrating gyration gyroscope
    habit habitable habitat habitation habitual hack hacker hackney hacksaw had haddock haemoglobin haemophilia
    haemorrhage hag haggard haggle haggling hail hailstone hair haircut hairdo hairdresser hairier hairiest hairline
    hairy hale haler halest half halfway halibut haling hall hallelujah hallmark hallway halo halon halt halter halve
    halving ham hamburger hamlet hammed hammer hamming hammock hamper hamster hamstring hamstrung hand handbag handbook
    handcuff handful handicap handicapped handicapping handicraft handier handiest handiwork handkerchief handle
    handlebar handler handling handmade handout handrail handshake handsome handsomer handsomest handwriting handy hang
    hangar hanger hangout hangover hanker haphazard hapless happen happier happiest happily happiness happy harangue
    haranguing harass harassment harbor harbour hard hardback harden harder hardest hardier hardiest hardliner hardship
    hardware hardwood hardy hare harebrained harem haring hark harlot harm harmful harmonic harmonica harmonies
    harmonious harmonise harmonising harmonize harmonizing harmony harness harp harpist harpoon harpsichord harried
    harries harrow harry harsh harsher harshest hart harvest harvester has hash hassle hassling haste hasten hastier
    hastiest hastily hasting hasty hat hatch hatchet hate hateful hatred hatted hatting haughtier haughtiest haughtily
    haughtiness haughty haul haunt have haven having havoc hawk hay haystack haywire hazard hazardous haze hazel hazier
    haziest hazing hazy head headache header headfirst headier headiest headland headlight headline headlining headlong
    headmaster headphone headquarter headrest headroom headstone headstrong headway heady heal healer health healthcare
    healthful healthier healthiest healthy heap hear hearsay hearse heart heartache heartbeat heartbreak heartbroken
    heartburn hearten heartfelt hearth heartier hearties heartiest heartily hearty heat heater heath heathen heather
    heave heaven heavenlier heavenliest heavier heavies heaviest heavily heaviness heaving heavy heavyweight heckle
    heckler heckling hectic hedge hedgehog hedging heed heel heftier heftiest hefty heifer height heighten heinous heir
    heirloom held helicopter heliport helium hell hellish hello helm helmet help helper helpful hem hemisphere hemlock
    hemmed hemming hemoglobin hemophilia hemorrhage hemorrhaging hemp hen hence henceforth henchman henchmen hepatitis
    her herald herb herbivorous here hereabouts hereafter hereby hereditary heredity herein heresies heresy heretic
    heretical herewith heritage hermit hernia hero heroic heroin heroine heroism heron herpes herring herself hes
    hesitancy hesitant hesitate hesitating hesitation heterosexual heuristic hew hexadecimal hexagon hexagonal hey
    heyday hiatus hibernate hibernating hibernation hiccup hick hickories hickory hid hidden hide hideaway hideous
    hierarchical hierarchies hierarchy hieroglyphic high highbrow higher highest highland highlight highway hijack hike
    hiker hiking hilarious hilarity hill hillbillies hillbilly hillier hilliest hillside hilly hilt him himself hind
    hinder hindrance hindsight hinge hinging hint hinterland hip hipped hipper hippest hippie hipping hippopotamus hippy
    hire hiring his histogram historian historic historical histories history hit hitch hitchhike hitchhiker hitchhiking
    hither hitherto hitting hive hiving hoard hoarder hoarse hoarser hoarsest hoax hobbies hobbit hobble hobbling hobby
    hobbyhorse hobgoblin hobnob hobnobbed hobnobbing hobo hock hockey hodgepodge hoe hog hogged hogging hoist hold
    holder holdup hole holiday holier holiest holiness holing holler hollies hollow hollower hollowest holly holocaust
    holster holy homage home homeland homelier homeliest homemade homesick homespun homestead homeward homework homey
    homicidal homicide homier homiest homing homogeneous homogenise homogenising homogenize homogenizing homonym
    homophobic homosexual hone honest honester honestest honesty honey honeycomb honeymoon honeysuckle honing honk honor
    honorable honorary honour honourable hood hoodlum hoodwink hoof hook hoop hooray hoot hooter hooves hop hope hopeful
    hopped hopper hopping hopscotch horde hording horizon horizontal hormone horn hornet hornier horniest horny
    horoscope horrendous horrible horribly horrid horrific horrified horrifies horrify horror horse horseback horseman
    horseplay horsepower horseradish horseshoe horsing horticulture hose hosiery hosing hospitable hospital hospitalise
    hospitality hospitalize host hostage hostel hostess hostile hostility hot hotbed hotel hothead hotter hottest hound
    hour hourglass house houseboat household housekeeper housewarming housewife housewives housework housing hove hovel
    hover how however howl hub hubbub huddle huddling hue huff huffier huffiest huffy hug huge huger hugest hugged
    hugging huh hulk hull hullabaloo hum human humane humaner humanest humanise humanising humanism humanist
    humanitarian humanities humanity humanize humanizing humble humbler humblest humbling humbly humbug humdrum humid
    humidified humidifies humidify humidity humiliate humiliating humiliation humility hummed humming hummingbird humor
    humorist humorous humour hump hunch hunchback hundred hundredth hung hunger hungrier hungriest hungrily hungry hunk
    hunt hunter hurdle hurdling hurl hurrah hurricane hurried hurries hurry hurt hurtful hurtle hurtling husband hush
    husk huskier huskies huskiest huskily huskiness husky hustle hustler hustling hut hutch hyacinth hybrid hydrant
    hydraulic hydrogen hydroplane hydroplaning hyena hygiene hygienic hymn hymnal hyperbole hypertension hyphen
    hyphenate hyphenating hyphenation hypnosis hypnotic hypnotise hypnotising hypnotism hypnotist hypnotize hypnotizing
    hypochondria hypocrisies hypocrisy hypocrite hypocritical hypotenuse hypotheses hypothesis hypothesise hypothesize
    hypothetical hysteria hysteric hysterical ice iceberg icebreaker icicle icier iciest icing icon icy idea ideal
    idealise idealising idealist idealistic idealize idealizing identical identifiable identified identifier identifies
    identify identities identity ideological ideologies ideology idiocies idiocy idiom idiomatic idiosyncrasy idiot
    idiotic idle idler idlest idling idly idol idolise idolising idolize idolizing idyllic ifs igloo ignite igniting
    ignition ignorance ignorant ignore ignoring iguana ilk ill illegal illegible illegibly illegitimate illicit
    illiteracy illiterate illogical illuminate illuminating illumination illusion illusory illustrate illustrating
    illustration illustrative illustrator illustrious image imagery imaginable imaginary imagination imaginative imagine
    imaging imagining imbalance imbecile imitate imitating imitation imitative imitator immaculate immaterial immature
    immaturity immeasurable immeasurably immediate immense immensities immensity immerse immersing immersion immigrant
    immigrate immigrating immigration imminent immobile immobilise immobilising immobilize immobilizing immoral
    immoralities immorality immortal immortality immovable immune immunisation immunise immunising immunity immunization
    immunize immunizing imp impact impair impairment impale impaling impart impartial impartiality impassable impasse
    impassioned impassive impatience impatient impeach impeccable impedance impede impediment impeding impel impelled
    impelling impend impenetrable imperative imperfect imperfection imperial imperialism imperialist imperil imperilled
    imperilling impersonal impersonate impertinence impertinent impervious impetuous impetus impinge impinging impish
    implacable implant implausible implement implementer implicate implicating implication implicit implied implies
    implore imploring impolite import importance important importation impose imposing imposition impossible impossibly
    impostor impotence impotent impound impoverish impractical imprecise impregnable impregnate impregnating impress
    impression impressive imprint imprison imprisonment improbable improbably impromptu improper impropriety improve
    improvement improving improvise improvising impudence impudent impulse impulsing impulsive impunity impure impurer
    impurest impurities impurity inabilities inability inaccessible inaccuracies inaccuracy inaccurate inaction inactive
    inactivity inadequacies inadequacy inadequate inadmissible inadvertent inadvisable inalienable inane inaner inanest
    inanimate inapplicable inarticulate inasmuch inaudible inaugural inaugurate inaugurating inauguration inauspicious
    inborn inbred inbreed inbuilt incalculable incandescent incantation incapable incapacitate incapacity incarcerate
    incarnate incarnating incarnation incendiaries incendiary incense incensing incentive inception incessant incest
    incestuous inch incidence incident incidental incinerate incinerating incinerator incision incisive incisor incite
    incitement inciting inclination incline inclining include including inclusion inclusive incognito incoherence
    incoherent income incoming incomparable incompatible incompatibly incompetence incompetent incomplete inconclusive
    incongruity incongruous inconsistent inconsolable inconvenient incorporate incorrect incorrigible increase
    increasing incredible incredibly incredulity incredulous increment incremental incriminate incubate incubating
    incubation incubator incumbent incur incurable incurred incurring indebted indecencies indecency indecent indecision
    indecisive indeed indefensible indefinable indefinite indelible indelibly indelicate indent indentation independence
    independent index indicate indicating indication indicative indicator indices indict indictment indifference
    indifferent indigenous indigestible indigestion indignant indignation indignities indignity indigo indirect
    indirection indiscreet indiscretion indisposed indisputable indistinct individual indivisible indoctrinate indolence
    indolent indomitable indoor induce inducement inducing induct induction indulge indulgence indulgent indulging
    industrial industries industrious industry inedible ineffective ineffectual inefficiency inefficient inelegant
    ineligible inept ineptitude inequalities inequality inert inertia inertial inescapable inevitable inevitably inexact
    inexcusable inexorable inexorably inexpensive inexperience inexplicable inexplicably inextricably infallible
    infamies infamous infamy infancy infant infantile infantries infantry infatuation infeasible infect infection
    infectious infelicities infelicity infer inference inferior inferiority inferno inferred inferring infertile infest
    infestation infidel infidelities infidelity infield infiltrate infiltrating infiltration infinite infinities
    infinitive infinity infirm infirmaries infirmary infirmities infirmity infix inflame inflaming inflammable
    inflammation inflammatory inflatable inflate inflating inflation inflationary inflection inflexible inflexion
    inflict influence influencing influential influenza influx info inform informal informality informant information
    informative informer infraction infrared infrequent infringe infringement infringing infuriate infuriating infuse
    infusing infusion ingenious ingenuity ingest ingrain ingratiate ingratiating ingratitude ingredient inhabit
    inhabitant inhale inhaler inhaling inherent inherit inheritance inhibit inhibition inhospitable inhuman inhumane
    inhumanities inhumanity initial initialise initialising initialize initializing initialled initialling initiate
    initiating initiation initiative initiator inject injection injunction injure injuries injuring injurious injury
    injustice ink inkier inkiest inkling inky inlaid inland inlay inlet inmate inn innards innate inner innermost
    innkeeper innocence innocent innocuous innovation innovative innuendo innumerable inoculate inoculating inoculation
    inoffensive inoperative inopportune inordinate input inputted inputting inquest inquire inquiries inquiring inquiry
    inquisition inquisitive ins insane insaner insanest insanity insatiable inscribe inscribing inscription inscrutable
    insect insecticide insecure insecurities insecurity insensitive inseparable insert insertion inside insider
    insidious insight insignia insincere insincerity insinuate insinuating insinuation insipid insist insistence
    insistent insofar insolence insolent insoluble insolvency insolvent insomnia inspect inspection inspector
    inspiration inspire inspiring instability install installation installment instalment instance instancing instant
    instead instep instigate instigating instigation instil instill instinct instinctive institute instituting
    institution instruct instruction instructive instructor instrument instrumental insufferable insufficient insular
    insulate insulating insulation insulator insulin insult insurance insure insurer insurgent insuring insurrection
    intact intake intangible integer integral integrate integrating integration integrity intellect intellectual
    intelligence intelligent intelligible intelligibly intend intense intenser intensest intensified intensifies
    intensify intensities intensity intensive intent intention intentional inter interact interaction interactive
    intercede interceding intercept interception interchange intercom interconnect intercourse interest interface
    interfacing interfere interference interfering interim interior interject interjection interlock interloper
    interlude interluding intermarried intermarries intermarry intermediary intermediate interment interminable
    interminably intermingle intermission intermittent intern internal internet interplay interpose interposing
    interpret interpreter interracial interred interring interrogate interrogator interrupt interruption intersect
    intersection intersperse interstate interstellar intertwine intertwining interval intervene intervening intervention
    interview interviewer interweave interweaving interwove interwoven intestinal intestine intimacies intimacy intimate
    intimating intimation intimidate intimidating intimidation into intolerable intolerably intolerance intolerant
    intonation intoxicate intoxicating intoxication intractable intramural intransitive intravenous intrepid intricacies
    intricacy intricate intrigue intriguing intrinsic introduce introducing introduction introductory introvert intrude
    intruder intruding intrusion intrusive intuition intuitive inundate inundating inundation invade invader invading
    invalid invalidate invalidating invaluable invariable invariably invariant invasion invective invent invention
    inventive inventor inventoried inventories inventory inverse inversion invert invertebrate invest investigate
    investigator investment investor inveterate invigorate invigorating invincible invisibility invisible invisibly
    invitation invite inviting invocation invoice invoicing invoke invoking involuntary involve involvement involving
    invulnerable inward iodine ion iota irascible irate ire iridescence iridescent iris irk iron ironic ironically
    ironies irony irradiate irradiating irrational irrefutable irregular irregularity irrelevance irrelevant irreparable
    irresistible irrespective irreverence irreverent irreversible irrevocable irrevocably irrigate irrigating irrigation
    irritability irritable irritably irritant irritate irritating irritation island islander isle isolate isolating
    isolation issue issuing isthmus italic italicise italicising italicize italicizing itch itchier itchiest itchy item
    itemise itemising itemize itemizing iterate iteration iterative itinerant itineraries itinerary its itself ivies
    ivories ivory ivy jab jabbed jabber jabbing jack jackal jackass jackdaw jacket jackknife jackknifing jackknives
    jackpot jade jading jagged jaggeder jaggedest jaguar jail jailer jalopies jalopy jam jamb jamboree jammed jamming
    jangle jangling janitor jar jargon jarred jarring jaundice jaundicing jaunt jauntier jauntiest jauntily jaunty
    javelin jaw jawbone jawboning jay jaywalk jaywalker jazz jealous jealousies jealousy jeans jeer jell jellied jellies
    jelly jellyfish jeopardise jeopardising jeopardize jeopardizing jeopardy jerk jerkier jerkiest jerky jersey jest
    jester jet jetted jetties jetting jettison jetty jewel jeweler jewelled jeweller jewellery jewelling jewelries
    jewelry jibe jibing jiffies jiffy jig jigged jigging jiggle jiggling jigsaw jilt jingle jingling jinx jitterier
    jitteriest jitters jittery job jobbed jobbing jockey jocular jog jogged jogger jogging join joint joke joker joking
    jollied jollier jollies jolliest jolly jolt jostle jostling jot jotted jotting journal journalism journalist journey
    jovial joy joyful joyfuller joyfullest joyous joystick jubilant jubilation jubilee judge judgement judging judgment
    judicial judiciaries judiciary judicious judo jug jugged juggernaut jugging juggle juggler juggling jugular juice
    juicier juiciest juicing juicy jumble jumbling jumbo jump jumper jumpier jumpiest jumpy junction juncture jungle
    junior juniper junk junket junkie junta juries jurisdiction juror jury just juster justest justice justifiable
    justifiably justified justifies justify jut jute jutted jutting juvenile juxtapose juxtaposing kaleidoscope kangaroo
    karat karate kayak keel keen keener keenest keep keeper keepsake keg kelp ken kennel kennelled kennelling kept kerb
    kerchief kernel kerosene ketchup kettle key keyboard keyhole keynote keynoting keystone keystroke keyword khaki kick
    kickback kickoff kid kidded kidding kidnap kidnapped kidnapper kidnapping kidney kill killer kiln kilo kilobyte
    kilogram kilometer kilometre kilowatt kilt kimono kin kinda kinder kindergarten kindest kindle kindlier kindliest
    kindling kindred kinfolk king kingdom kingfisher kink kinkier kinkiest kinky kinship kiosk kipper kiss kit kitchen
    kitchenette kite kitten kitties kitty kiwi knack knacker knapsack knead knee kneecap kneecapped kneecapping kneel
    knelt knew knickers knife knifing knight knighthood knit knitted knitting knives knob knock knocker knockout knoll
    knot knotted knottier knottiest knotting knotty know knowledge known knuckle knuckling koala kosher kowtow kudos lab
    label labelled labelling labor laboratories laboratory laborer laborious labour labourer labyrinth lace lacerate
    lacerating laceration lacier laciest lacing lack lackluster lacklustre lacquer lacrosse lacy lad ladder lade laden
    ladies ladle ladling lady ladybug ladylike lag lager laggard lagged lagging lagoon laid lain lair lake lamb lambda
    lame lament lamentable lamentation lamer lamest laming lamp lampoon lance lancing land lander landladies landlady
    landlocked landlord landmark landowner landscape landscaping landslid landslide lane language languid languish
    languor languorous lankier lankiest lanky lantern lap lapel lapped lapping lapse larcenies larceny lard large larger
    largest lark larva larvae larynges laryngitis larynx lascivious laser lash lass last latch late latent later lateral
    latest latex lath lathe lather latitude latrine latter lattice laud laudable laugh laughable laughter launch
    launcher launder laundries laundry laureate laurel lava lavatories lavatory lavender lavish lavisher lavishest law
    lawful lawmaker lawn lawsuit lawyer lax laxative laxer laxest laxity lay layer layman laymen layout lazied lazier
    lazies laziest laziness lazy leach lead leaden leader leadership leaf leafier leafiest leaflet leafy league leaguing
    leak leakage leaky lean leaner leanest leap leapfrog leapfrogged leapfrogging leapt learn learnt lease leash leasing
    least leather leathery leave leaving lectern lecture lecturer lecturing led ledge ledger lee leech leek leer leerier
    leeriest leery leeway left lefter leftest leftmost leg legacies legacy legal legalise legalising legalistic legality
    legalize legalizing legend legendary legged legging legibility legible legibly legion legislate legislating
    legislation legislative legislator legislature legitimacy legitimate legitimating legume leisure lemme lemon
    lemonade lend length lengthen lengthier lengthiest lengthwise lengthy leniency lenient lens lent lentil leopard
    leotard leper leprosy lesbian lesion less lessen lesser lesson lest let letdown lethal lethargic lethargy letter
    letterhead letting lettuce letup leukaemia leukemia levee level levelled levelling lever leverage leveraging levied
    levies levity levy lewd lewder lewdest lexical lexicon liabilities liability liable liaison liar libel libelled
    libelling libellous libelous liberal liberalise liberalising liberalism liberalize liberalizing liberate liberating
    liberation libertarian liberties liberty librarian libraries library libretto lice licence license licensing lichen
    lick licorice lid lie lieu lieutenant life lifeboat lifeforms lifeguard lifelike lifeline lifelong lifespan
    lifestyle lifetime lift ligament ligature light lighten lighter lightest lighthouse lightning lightweight likable
    like likeable likelier likeliest likelihood liken liker likest likewise liking lilac lilies lilt lily limb limber
    limbo lime limelight limerick limestone liming limit limitation limousine limp limper limpest linchpin line lineage
    linear linefeed linen liner linger lingerie lingo linguist linguistic liniment lining link linkage linker linoleum
    lint lion lioness lip lipstick liquefied liquefies liquefy liqueur liquid liquidate liquidating liquidation liquor
    liquorice lisp list listen listener lit litanies litany liter literacy literal literary literate literature lithe
    lither lithest lithium litigation litre litter litterbug little littler littlest liturgical liturgies liturgy
    livable live liveable livelier liveliest livelihood liveliness liven liver livest livestock livid living lizard
    llama load loadable loader loaf loafer loam loan loath loathe loathsome loaves lob lobbed lobbied lobbies lobbing
    lobby lobbyist lobe lobotomy lobster local locale localise localising localities locality localize localizing locate
    locating location lock locker locket locksmith locomotion locomotive locust lodge lodger lodging loft loftier
    loftiest loftiness lofty log logarithm logarithmic logged logger logging logic logical logician logo loin loincloth
    loiter loiterer loll lollipop lone lonelier loneliest loneliness lonesome long longer longest longevity longhand
    longish longitude longitudinal longshoreman longshoremen look lookout loom loon loonie loonier looniest loony loop
    loophole loose loosen looser loosest loosing loot lop lope lopped lopping lopsided lord lore lorries lorry lose
    loser losing loss lost lot lotion lotteries lottery lotus loud louder loudest loudspeaker lounge lounging louse
    lousier lousiest lousy lovable love lovelier lovelies loveliest loveliness lover loving low lowdown lower lowest
    lowlier lowliest loyal loyaler loyalest loyalties loyalty lozenge lubricant lubricate lubricating lubrication lucid
    luck luckier luckiest luckily lucky lucrative ludicrous lug luggage lugged lugging lukewarm lull lullabies lullaby
    lumber lumberjack luminaries luminary luminous lump lumpier lumpiest lumpy lunacies lunacy lunar lunatic lunch
    luncheon lunchtime lung lunge lupin lupine lurch lure lurid luring lurk luscious lush lusher lushest lust luster
    lustier lustiest lustre lustrous lusty lute luxuriant luxuriate luxuriating luxuries luxurious luxury lye lying
    lymph lymphatic lynch lyre lyric lyrical macabre macaroni mace machete machine machinery machining machinist macho
    macing mackerel macroscopic mad madam madame madcap madden madder maddest made madhouse madman madmen maelstrom
    magazine magenta maggot magic magical magician magistrate magnanimity magnanimous magnate magnesium magnet magnetic
    magnetise magnetising magnetism magnetize magnetizing magnificence magnificent magnified magnifies magnify magnitude
    magnolia magnum magpie mahoganies mahogany maid maiden mail mailbox mailman mailmen maim main mainframe mainland
    mainline mainstay mainstream maintain maintainable maintainer maintenance maize majestic majestically majesties
    majesty major majorities majority make maker makeshift makeup making maladies maladjusted malady malaria male
    malevolence malevolent malformed malfunction malice malicious malign malignancies malignancy malignant mall mallard
    malleable mallet malnutrition malpractice malt maltreat mama mamma mammal mammalian mammoth man manacle manacling
    manage manageable management manager managerial managing mandate mandating mandatory mandible mandolin mane maneuver
    mange manger mangier mangiest mangle mangling mango mangrove mangy manhandle manhandling manhole manhood mania
    maniac maniacal manic manicure manicuring manicurist manifest manifesto manifold manipulate manipulating
    manipulation mankind manlier manliest manliness manned mannequin manner mannerism manning mannish manoeuvre
    manoeuvring manor manpower mansion manslaughter mantel mantelpiece mantle mantling manual manufacture manufacturer
    manure manuring manuscript many map maple mapped mapper mapping mar marathon marble marbling march marcher mare
    margarine margin marginal maria marigold marijuana marina marinate marinating marine mariner marionette marital
    maritime mark marker market marketable marketplace marksman marksmen marmalade maroon marquee marred marriage
    married marries marring marrow marry marsh marshal marshalled marshalling marshier marshiest marshmallow marshy
    marsupial mart martial martin martyr martyrdom marvel marvelled marvelling marvellous marvelous mas mascara mascot
    masculine mash mask masochist mason masonry masquerade masquerading massacre massacring massage massaging massive
    mast master masterful mastermind masterpiece mastery masticate masticating masturbation mat matador match matchbook
    matchmaker mate material materialise materialism materialist materialize maternal maternity math mathematical
    mathematics matriarch matriarchal matrices matriculate matrimonial matrimony matrix matron matt matte matter
    mattress mature maturer maturest maturing maturities maturity maudlin maul mausoleum mauve maverick maxim maxima
    maximal maximise maximising maximize maximizing maximum may maybe mayhem mayonnaise mayor maze meadow meager meagre
    meal mealier mealiest mealy mean meander meaner meanest meaningful meant meantime meanwhile measles measlier
    measliest measly measurable measure measurement measuring meat mechanic mechanical mechanise mechanising mechanism
    mechanize mechanizing medal medallion meddle meddler meddlesome meddling media median mediate mediating mediation
    mediator medical medicate medicating medication medicinal medicine medieval mediocre mediocrities mediocrity
    meditate meditating meditation medium medley meek meeker meekest meet megabyte megalomaniac megaphone megaphoning
    megaton melancholy mellow mellower mellowest melodic melodies melodious melodrama melodramatic melody melon melt
    member membership membrane memento memo memoir memorable memorably memorandum memorial memories memorise memorising
    memorize memorizing memory men menace menacing menagerie menial menopause menstrual menstruate menstruating
    menstruation mental mentalities mentality menthol mention mentor menu meow mercantile mercenaries mercenary
    merchandise merchant mercies merciful merciless mercury mercy mere merest merge merger merging meridian meringue
    merit mermaid merrier merriest merrily merriment merry mes mesdames mesh message messenger messier messiest messy
    met metabolic metabolism metal metallic metallurgy metamorphose metaphor metaphorical metaphysical metaphysics mete
    meteor meteoric meteorite meteorology meter method methodical methodology meticulous metre metric metro metropolis
    metropolitan mettle mew mezzanine miaow mice microbe microbiology microcode microfiche microfilm micrometer
    micrometre microphone microscope microscopic microsecond microwave microwaving midday middle middleman middlemen
    midget midnight midriff midst midstream midsummer midway midwife midwifing midwives mien might mightier mightiest
    mighty migraine migrant migrate migrating migration migratory mike miking mild milder mildest mildew mile mileage
    milestone militancy militant militarily military militate militating militia milk milker milkier milkiest milkman
    milkmen milky mill miller milligram millimeter millimetre milliner millinery million millionaire millionth
    millisecond mime mimic mimicked mimicking mimicries mimicry miming mince mincemeat mincing mind mindful mine
    minefield miner mineral mingle mingling miniature minibus minicomputer minimal minimalism minimalist minimise
    minimising minimize minimizing minimum mining minion minister ministerial ministries ministry mink minnow minor
    minorities minority minstrel mint minuet minus minuscule minute minuter minutest minuting miracle miraculous mirage
    mire miring mirror mirth misadventure misbehave misbehaving misbehavior misbehaviour miscarriage miscarried
    miscarries miscarry miscellany mischief mischievous misconduct misconstrue misdeed misdemeanor misdemeanour
    misdirect misdirection miser miserable miserably miseries misery misfit misfitted misfitting misfortune misgiving
    misguide misguiding mishap misinform misinterpret misjudge misjudging mislaid mislay mislead misled mismatch
    misnomer misplace misplacing misprint misquote misquoting misread misrepresent miss misshapen missile mission
    missionaries missionary missive misspell mist mistake mistaken mistaking mistier mistiest mistletoe mistook mistress
    mistrust misty mistype mistyping misuse misusing mite mitigate mitigating mitt mitten mix mixer mixture mnemonic
    moan moat mob mobbed mobbing mobile mobilisation mobilise mobilising mobility mobilization mobilize mobilizing
    moccasin mock mockeries mockery mockingbird mod modal mode model modelled modelling moderate moderating moderation
    moderator modern modernise modernising modernity modernize modernizing modest modesty modicum modification modified
    modifier modifies modify modular modulate modulating modulation module mohair moist moisten moister moistest
    moisture molar molasses mold moldier moldiest moldy mole molecular molecule molest mollified mollifies mollify
    mollusc mollusk molt molten mom moment momentarily momentary momentous momentum monarch monarchies monarchy
    monasteries monastery monastic monetarism monetary money mongoose mongrel monies monitor monk monkey monochrome
    monogamous monogamy monogram monogrammed monogramming monolithic monologue monopolies monopolise monopolising
    monopolize monopolizing monopoly monorail monosyllable monotonous monotony monsoon monster monstrosity monstrous
    month monthlies monument monumental moo moodier moodiest moodily moody moon moonbeam moonlight moor moose moot mop
    mope mopped mopping moral morale moralist moralities morality morass moratorium morbid more moreover morgue morn
    moron moronic morose morphine morphology morsel mortal mortality mortar mortgage mortgaging mortified mortifies
    mortify mortuaries mortuary mosaic mosque mosquito moss mossier mossiest mossy most motel moth mothball mother
    motherhood motif motion motivate motivating motivation motive motley motlier motliest motor motorbike motorcade
    motorcycle motorcycling motorise motorising motorist motorize motorizing motorway motto mould mouldier mouldiest
    mouldy moult mound mount mountain mountaineer mountainous mourn mourner mournful mouse mousier mousiest mousing
    mousse moussing moustache mousy mouth mouthful mouthpiece movable move movement mover movie moving mow mower much
    muck mucous mucus mud muddied muddier muddies muddiest muddle muddling muddy muff muffin muffle muffler muffling mug
    mugged mugger muggier muggiest mugginess mugging muggy mulch mule mull multi multiple multiplicity multiplied
    multiplies multiply multitasking multitude mum mumble mumbling mummies mummified mummifies mummify mummy mumps munch
    mundane municipal municipality mural murder murderer murderous murkier murkiest murky murmur muscle muscling
    muscular muse museum mush mushier mushiest mushroom mushy music musical musician musing musk musket muss mussel must
    mustache mustang mustard muster mustier mustiest musty mutant mutate mutating mutation mute muter mutest mutilate
    mutilating mutilation muting mutinied mutinies mutinous mutiny mutt mutter mutton mutual muzzle muzzling myopic
    myriad myself mysteries mysterious mystery mystic mystical mysticism mystified mystifies mystify myth mythical
    mythological mythologies mythology nab nabbed nabbing nag nagged nagging nail naive naiver naivest naivety naked
    name namesake naming nap napalm nape napkin napped nappies napping nappy narcotic narrate narrating narration
    narrative narrator narrow narrower narrowest nasal nastier nastiest nastily nastiness nasty nation national
    nationalise nationalism nationalist nationality nationalize nationwide native nativities nativity nattier nattiest
    natty natural naturalise naturalising naturalist naturalize naturalizing nature naught naughtier naughtiest
    naughtily naughtiness naughty nausea nauseate nauseating nauseous nautical naval navel navies navigable navigate
    navigating navigation navigator navy nay near nearby nearer nearest nearsighted neat neater neatest nebula nebulae
    nebulous necessaries necessarily necessary necessitate necessities necessity neck neckerchief necklace neckline
    necktie necrophilia nectar nectarine need needier neediest needle needlework needling needy negate negating negation
    negative negativing neglect neglectful negligee negligence negligent negligible negotiable negotiate negotiating
    negotiation negotiator neigh neighbor neighborhood neighbour neither neon neophyte nephew nepotism nerve nerving
    nervous nest nestle nestling net nether netted netting nettle nettling network neural neurologist neurology neuron
    neuroses neurosis neurotic neuter neutral neutralise neutralising neutrality neutralize neutralizing neutron never
    nevertheless new newbie newborn newcomer newer newest newfangled newsagents newscast newscaster newsier newsiest
    newsletter newspaper newsprint newsstand newsy newt newton next nibble nibbling nice nicer nicest niceties nicety
    niche nick nickel nickname nicknaming nicotine niece niftier niftiest nifty nigh night nightclub nightclubbed
    nightfall nightgown nightingale nightmare nightmarish nighttime nil nimble nimbler nimblest nimbly nincompoop nine
    nineteen nineteenth nineties ninetieth ninety ninnies ninny ninth nip nipped nippier nippiest nipping nipple nippy
    nit nitrate nitrating nitrogen nitwit nobility noble nobleman noblemen nobler noblest noblewoman noblewomen nobly
    nobodies nobody nocturnal nod nodded nodding node noes noise noisier noisiest noisily noisiness noising noisy nomad
    nomadic nomenclature nominal nominate nominating nomination nominative nominee non nonchalance nonchalant
    noncommittal nondescript none nonentities nonentity nonetheless nonfiction nonflammable nonpartisan nonprofit
    nonresident nonsense nonsensical nonstandard nonstop nontrivial nonviolence noodle noodling nook noon noose nor norm
    normal normality north northeast northeastern northerlies northerly northern northward northwest northwestern nose
    nosebleed nosier nosiest nosing nostalgia nostalgic nostril nosy not notable notably notation notch note notebook
    noteworthy nothing notice noticeable noticeably noticeboard noticing notification notified notifies notify notion
    notional notoriety notorious nougat nought noun nourish nourishment nova novel novelist novelties novelty novice now
    nowadays nowhere noxious nozzle nuance nuclear nuclei nucleus nude nuder nudest nudge nudging nudity nugget nuisance
    null nullified nullifies nullify numb number numbest numeral numerate numerator numeric numerical numerous nun
    nuptial nurse nursemaid nurseries nursery nursing nurture nurturing nut nutcracker nutmeg nutrient nutriment
    nutrition nutritional nutritious nutshell nutted nuttier nuttiest nutting nutty nuzzle nuzzling nylon nymph oaf oak
    oar oases oasis oath oatmeal obedience obedient obelisk obese obesity obey obfuscation obituaries obituary object
    objection objective objectivity objector obligate obligating obligation obligatory oblige obliging oblique
    obliterate obliterating obliteration oblivion oblivious oblong obnoxious oboe obscene obscener obscenest obscenities
    obscenity obscure obscurer obscurest obscuring obscurities obscurity observable observance observant observation
    observatory observe observer observing obsess obsession obsessive obsolescence obsolescent obsolete obsoleting
    obstacle obstetrician obstetrics obstinacy obstinate obstruct obstruction obstructive obtain obtainable obtrusive
    obtuse obtuser obtusest obvious occasion occasional occupancy occupant occupation occupational occupied occupies
    occupy occur occurred occurrence occurring ocean oceanic oceanography octagon octagonal octal octave octopus ocular
    odd odder oddest oddities oddity ode odious odometer odor odour oesophagi oesophagus off offbeat offence offend
    offender offense offensive offer offhand office officer official officiate officiating officious offload offset
    offsetting offshoot offshore offspring offstage often oftener oftenest ogle ogling ogre ohm ohs oil oilier oiliest
    oily ointment okay okra old olden older oldest olfactories olfactory olive omega omelet omelette omen ominous
    omission omit omitted omitting omnibus omnipotence omnipotent omnipresent omniscient once oncoming one onerous
    oneself ongoing onion onlooker only onomatopoeia onrush onset onslaught onto onus onward oodles ooze oozing opal
    opaque opaquer opaquest opaquing open opener openest opera operand operate operatic operating operation operational
    operative operator opinion opinionated opium opossum opponent opportune opportunist opportunity oppose opposing
    opposite opposition oppress oppression oppressive oppressor opt optic optical optician optima optimal optimisation
    optimise optimising optimism optimist optimistic optimization optimize optimizing optimum option optional
    optometrist opulent opus oracle oral orange orangutan oration orator oratories oratory orbit orbital orchard
    orchestra orchestral orchestrate orchid ordain ordeal order orderlies ordinance ordinaries ordinarily ordinary
    ordination ore organ organic organisation organise organiser organising organism organist organization organize
    organizer organizing orgasm orgies orgy orient oriental orientate orientating orientation orifice origin original
    originality originate originating originator ornament ornamental ornate ornithology orphan orphanage orthodontist
    orthodox orthogonal orthography orthopaedics orthopedics oscillate oscillating oscillation oscilloscope osmosis
    ostensible ostensibly ostentation ostentatious ostracise ostracising ostracize ostracizing ostrich other otherwise
    otter ouch ought ounce our ourselves oust ouster out outbound outbreak outburst outcast outclass outcome outcries
    outcry outdated outdid outdistance outdo outdone outdoor outer outermost outfield outfit outfitted outfitting
    outgoing outgrew outgrow outgrown outgrowth outhouse outlaid outlandish outlast outlaw outlay outlet outline
    outlining outlive outliving outlook outlying outmoded outnumber outpatient outpost output outputted outputting
    outrage outrageous outraging outran outright outrun outrunning outset outshine outshining outshone outside outsider
    outskirt outsmart outspoken outstanding outstation outstrip outstripped outstripping outward outweigh outwit
    outwitted outwitting ova oval ovaries ovary ovation oven over overall overate overbear overblown overboard overbore
    overborne overburden overcame overcast overcharge overcharging overcoat overcome overcoming overcrowd overdid overdo
    overdone overdose overdosing overdraft overdraw overdrawn overdrew overdue overeat overeaten overestimate overflow
    overgrew overgrow overgrown overhand overhang overhaul overhead overhear overheat overhung overkill overlaid
    overlain overland overlap overlapped overlapping overlay overlie overload overlong overlook overnight overpass
    overpower overprice overpricing overprint overran overrate overrating overreact overridden override overriding
    overrode overrule overruling overrun overrunning oversampling oversaw overseas oversee overseen overseer overshadow
    overshoot overshot oversight oversleep overslept overstate overstating overstep overstepped overstepping overt
    overtake overtaken overtaking overthrew overthrow overthrown overtime overtone overtook overture overturn overuse
    overusing overview overweight overwhelm overwork overwrite overwriting overwritten overwrought ovum owe owing owl
    own owner ownership oxen oxidation oxide oxidise oxidising oxidize oxidizing oxygen oyster ozone pace pacemaker
    pacific pacified pacifier pacifies pacifism pacifist pacify pacing pack package packaging packer packet pact pad
    padded paddies padding paddle paddling paddock paddy padlock paediatrics pagan page pageant pageantry pager
    pagination paging pagoda paid pail pain painful painfuller painfullest painstaking paint painter pair pajamas pal
    palace palatable palate palatial pale paleontology paler palest palette pall pallbearer pallid pallor palm palomino
    palpable palpably paltrier paltriest paltry pamper pamphlet pan panacea pancake pancaking pancreas pancreatic panda
    pandemonium pander pane panel panelled panelling pang panhandle panhandler panhandling panic panicked panicking
    panicky panned panning panorama panoramic pansies pansy pant panther pantie pantomime pantomiming pantries pantry
    pap papa papacies papacy papal papaya paper paperback paperweight paperwork paprika papyri papyrus par parable
    parachute parachuting parade paradigm parading paradise paradox paradoxical paraffin paragon paragraph parakeet
    parallel paralyse paralysing paralysis paralytic paralyze paralyzing parameter paramount paranoia paranoid
    paraphrase paraphrasing paraplegic parasite parasitic parasol paratrooper parcel parcelled parcelling parch
    parchment pardon pardonable pare parent parentage parental parentheses parenthesis parenthood parish parishioner
    parity park parka parkway parliament parlor parlour parochial parodied parodies parody parole paroling parred
    parring parrot parse parsec parser parsley parsnip parson parsonage part partake partaken partaking partial
    partiality participant participate participle particle particular partied parties partisan partition partner
    partnership partook partridge party pas passable passage passageway passbook passenger passer passion passionate
    passive passport password past pasta paste pastel pasteurise pasteurising pasteurize pasteurizing pastiche pastier
    pasties pastiest pastime pastor pastoral pastries pastry pasture pasturing pasty pat patch patchwork patchy pate
    patent paternal paternalism paternity path pathetic pathetically pathological pathologist pathology pathos pathway
    patience patient patienter patientest patio patriarch patriarchal patrimonies patrimony patriot patriotic patriotism
    patrol patrolled patrolling patron patronage patronise patronising patronize patronizing patted patter pattern
    patties patting patty paucity paunch paunchier paunchiest paunchy pauper pause pausing pave pavement pavilion paving
    paw pawn pawnbroker pay payable payer payload payment payoff payroll pea peace peaceable peaceful peacemaker peach
    peacock peak peal peanut pear pearl peasant peat pebble pebbling pecan peck peculiar peculiarity pedagogy pedal
    pedalled pedalling pedant pedantic pedantry peddle peddler peddling pedestal pedestrian pediatrician pediatrics
    pedigree pedlar peek peel peep peer peeve peeving peevish peg pegged pegging pelican pellet pelt pelvic pelvis pen
    penal penalise penalising penalize penalizing penalties penalty penance pence penchant pencil pencilled pencilling
    pendant pended pending pends pendulum penetrate penetrating penetration penguin penicillin peninsula penis penitence
    penitent penitentiary penknife penknives penmanship pennant penned pennies penniless penning penny pension pensioner
    pensive pentagon pentagonal penthouse penultimate peon peonies peony people peopling pep pepped pepper peppermint
    pepping per perceive perceiving percent percentage perceptible perception perceptive perch perchance percolate
    percolating percolation percolator percussion peremptory perennial perfect perfecter perfectest perfection perforate
    perforating perforation perform performance performer perfume perfuming perfunctory perhaps peril perilled perilling
    perilous perimeter period periodic periodical peripheral peripheries periphery periscope perish perishable perjure
    perjuries perjuring perjury perk perkier perkiest perky permanence permanent permeate permeating permissible
    permission permissive permit permitted permitting permutation pernicious peroxide peroxiding perpetrate perpetrating
    perpetrator perpetual perpetuate perpetuating perplex perplexities perplexity persecute persecuting persecution
    persecutor perseverance persevere persevering persist persistence persistent person persona personable personal
    personalise personality personalize personified personifies personify personnel perspective perspiration perspire
    perspiring persuade persuading persuasion persuasive pert pertain perter pertest pertinent perturb perusal peruse
    perusing pervade pervading pervasive perverse perversion pervert peskier peskiest pesky pessimism pessimist
    pessimistic pest pester pesticide pestilence pet petal peter petite petition petrified petrifies petrify petrol
    petroleum petted petticoat pettier pettiest pettiness petting petty petulant petunia pew pewter phantom pharmacies
    pharmacist pharmacy phase phasing pheasant phenomena phenomenal phenomenon philanthropy philosopher philosophies
    philosophise philosophize philosophy phlegm phlegmatic phobia phoenix phone phonetic phoney phonics phonied phonier
    phonies phoniest phoning phonograph phony phosphor phosphorus photo photocopied photocopier photocopies photocopy
    photogenic photograph photographer photographic photography photon phrase phraseology phrasing physic physical
    physician physicist physiology physique pianist piano piccolo pick pickax picket pickier pickiest pickle pickling
    pickpocket pickup picky picnic picnicked picnicking pictorial picture picturesque picturing piddle piddling pie
    piece piecemeal piecework piecing pier pierce piercing piety pig pigeon pigeonhole pigeonholing pigged pigging
    piggish piggyback pigheaded pigment pigpen pigtail pike piking pile pilfer pilgrim pilgrimage piling pill pillage
    pillaging pillar pillow pillowcase pilot pimple pimplier pimpliest pimply pin pinch pincushion pine pineapple pinion
    pink pinker pinkest pinnacle pinned pinning pinpoint pint pioneer pious pipe pipeline piping pique piquing piracy
    piranha pirate pirating pirouette pirouetting pis pistachio pistol piston pit pitch pitcher pitchfork piteous
    pitfall pithier pithiest pithy pitied pities pitiful pitiless pittance pitted pitting pity pivot pivotal pixie pizza
    placard placate placating place placement placenta placid placing plagiarise plagiarising plagiarism plagiarist
    plagiarize plagiarizing plague plaguing plaice plaid plain plainer plainest plaintiff plaintive plan planar plane
    planet planetarium planetary plank plankton planned planner planning plant plantain plantation planter plaque plasma
    plaster plastic plate plateau platform plating platinum platitude platoon platter plausibility plausible plausibly
    play playable playback player playful playground playhouse playmate playpen plaything playwright plaza plea pleasant
    pleasanter pleasantest pleasantries pleasantry please pleasurable pleasure pleasuring pleat pledge pledging
    plentiful plenty plethora pliable pliant plied pliers plies plight plod plodded plodding plop plopped plopping plot
    plotted plotter plotting plough plow ploy pluck plucky plug plugged plugging plum plumage plumb plumber plume
    plummet plump plumper plumpest plunder plunge plunger plunging plural plurality plus plush plusher plushest
    plutonium ply plywood pneumatic pneumonia poach poacher pocket pocketbook pockmark pod podded podding podium poem
    poet poetic poetical poetry poignancy poignant poinsettia point pointer poise poising poison poisonous poke poker
    pokey pokier pokiest poking poky polar polarisation polarise polarising polarity polarization polarize polarizing
    pole polemic police policeman policemen policewoman policewomen policies policing policy poling polio polish polite
    politer politest political politician politics polka poll pollen pollinate pollinating pollination pollster
    pollutant pollute polluting pollution polo polygamous polygamy polygon polynomial polyp polytechnic pomegranate pomp
    pompous poncho pond ponder ponderous ponies pontoon pony poodle pool poop poor poorer poorest pop popcorn pope
    poplar popped poppies popping poppy populace popular popularise popularising popularity popularize popularizing
    populate populating population populous porcelain porch porcupine pore poring pork pornographic pornography porous
    porpoise porpoising porridge port portability portable portal portend portent porter portfolio porthole portico
    portion portlier portliest portrait portray portrayal pose posies posing position positional positive positivism
    possess possession possessive possessor possibility possible possibly possum post postage postal postbox postcard
    postcode poster posterior posterity postgraduate posthumous postman postmark postmaster postmen postpone
    postponement postponing postscript postulate postulating posture posturing posy pot potassium potato potency potent
    potential pothole potion potted potter potteries pottery potting pouch poultry pounce pouncing pound pour pout
    poverty powder powdery power powerful powerhouse powwow practicable practical practicality practice practicing
    practise practising practitioner pragmatic pragmatism prairie praise praiseworthy praising pram prance prancing
    prank prattle prattling prawn pray prayer preach preacher preamble preambling precarious precaution precede
    precedence precedent preceding precinct precious precipice precipitate precipitous precise preciser precisest
    precision preclude precluding precocious preconceive precursor predator predatory predecessor predefined predicament
    predicate predicating predict predictable predictably prediction predictor predominance predominant predominate
    preeminence preeminent preempt preen prefab prefabbed prefabbing preface prefacing prefect prefer preferable
    preferably preference preferential preferred preferring prefix pregnancies pregnancy pregnant prehistoric prejudice
    prejudicial prejudicing preliminary prelude premature premier premiere premise premising premium premonition
    prenatal preoccupied preoccupies preoccupy prepaid preparation preparatory prepare preparing prepay preposition
    preposterous prerequisite prerogative prescribe prescribing prescription presence present presentable presentation
    presenter preservation preservative preserve preserving preside presidencies presidency president presidential
    presiding press pressure pressuring prestige prestigious presto presumably presume presuming presumption
    presumptuous presuppose presupposing pretence pretend pretender pretense pretension pretentious pretext prettied
    prettier pretties prettiest pretty pretzel prevail prevalence prevalent prevent preventable prevention preventive
    preview previewer previous prey price pricing prick prickle pricklier prickliest prickling pride priding pried pries
    priest priestess priesthood prim primal primaries primarily primary primate prime primer primeval primitive primmer
    primmest primp primrose prince principal principality principle print printable printer printout prior priorities
    priority prise prising prism prison prisoner privacy private privater privatest privation privatise privatising
    privatize privatizing privier privies priviest privilege privileging privy prize prizing pro probability probable
    probably probation probe probing problem problematic procedural procedure proceed process procession processional
    processor proclaim proclamation procure procurement procuring prodded prodding prodigal prodigies prodigious prodigy
    produce producer producing product production productive productivity profane profaning profanities profanity
    profess profession professional professor proffer proficiency proficient profile profiling profit profitable
    profiteer profound profounder profoundest profundities profundity profuse profusion progeny prognoses prognosis
    program programmable programme programmer programming progress progression progressive prohibit prohibition
    prohibitive project projectile projection projector proletarian proletariat proliferate prolific prologue prolong
    prom promenade promenading prominence prominent promiscuity promiscuous promise promising promontories promontory
    promote promoting promotion prompt prompter promptest promulgate promulgating prone prong pronoun pronounce
    pronouncing proof proofread prop propaganda propagate propagating propagation propel propelled propeller propelling
    propensities propensity proper properer properest properties property prophecies prophecy prophesied prophesies
    prophesy prophet prophetic proponent proportion proportional proposal propose proposing proposition propped propping
    proprietary proprietor propriety propulsion prose prosecute prosecuting prosecution prosecutor prospect prospective
    prospector prospectus prosper prosperity prosperous prostitute prostituting prostitution prostrate prostrating
    protagonist protect protection protective protector protein protest protestant protocol proton prototype protract
    protractor protrude protruding protrusion proud prouder proudest provable provably prove proven provenance proverb
    proverbial provide providence provider providing province provincial proving provision provisional proviso
    provocation provocative provoke provoking prow prowess prowl prowler proxies proximity proxy prude prudence prudent
    prudish prune pruning pry psalm pseudo pseudonym psych psyche psychedelic psychiatric psychiatrist psychiatry
    psychic psychologies psychologist psychology psychopath psychoses psychosis psychotic pub puberty public publication
    publicise publicising publicity publicize publicizing publish publisher puck pucker pudding puddle puddling pudgier
    pudgiest pudgy pueblo puff puffer puffier puffiest puffy pugnacious puke puking pull pulley pullover pulmonary pulp
    pulpit pulsate pulsating pulsation pulse pulsing pulverise pulverising pulverize pulverizing puma pumice pummel
    pummelled pummelling pump pumpernickel pumpkin pun punch punchline punctual punctuality punctuate punctuating
    punctuation puncture puncturing pundit pungent punier puniest punish punishable punishment punitive punk punker
    punkest punned punning punt punter puny pup pupil pupped puppet puppies pupping puppy purchase purchaser purchasing
    pure puree purer purest purgatory purge purging purification purified purifies purify puritanical purity purple
    purpler purplest purport purpose purposeful purposing purr purse pursing pursue pursuing pursuit purveyor pus push
    pusher pushier pushiest pushover pushy pussier pussies pussiest pussy put putative putrid putt putter puttied
    putties putty puzzle puzzling pyjamas pyramid pyre python qua quack quadrangle quadrant quadratic quadruped
    quadruple quadruplet quadrupling quagmire quail quaint quainter quaintest quake quaking qualified qualifier
    qualifies qualify qualitative qualities quality qualm quandaries quandary quantifier quantify quantitative
    quantities quantity quantum quarantine quarantining quark quarrel quarrelled quarrelling quarrelsome quarried
    quarries quarry quart quarter quarterback quarterlies quartet quartz quash quaver quay queasier queasiest queasy
    queen queenlier queenliest queer queerer queerest quell quench queried queries query quest question questionable
    queue queuing quibble quibbling quiche quick quicken quicker quickest quicksand quiet quieter quietest quill quilt
    quinine quintessence quintet quintuplet quip quipped quipping quirk quirky quit quite quitter quitting quiver quiz
    quizzed quizzes quizzical quizzing quorum quota quotation quote quotient quoting rabbi rabbit rabble rabid rabies
    raccoon race racer racetrack racial racier raciest racing racism racist rack racket racketeer racy radar radial
    radiance radiant radiate radiating radiation radiator radical radii radio radioactive radish radium radius raffle
    raffling raft rafter rag ragamuffin rage ragged raggeder raggedest ragging ragtime raid raider rail railroad railway
    rain rainbow raincoat raindrop rainfall rainier rainiest rainstorm rainwater rainy raise raisin raising rake raking
    rallied rallies rally ram ramble rambler rambling ramification rammed ramming ramp rampage rampaging rampant ramrod
    ramrodded ramrodding ramshackle ran ranch rancher rancid rancor rancorous rancour random rang range ranger rank
    ranker rankest rankle rankling ransack ransom rant rap rape rapid rapider rapidest rapidity rapist rapped rapping
    rapport rapt rapture rapturous rare rarer rarest raring rarities rarity rascal rash rasher rashest rasp raspberries
    raspberry raster rat rate rather ratification ratified ratifies ratify ratio ration rational rationale rationalise
    rationality rationalize ratted ratting rattle rattler rattlesnake rattling ratty raucous ravage ravaging rave ravel
    ravelled ravelling raven ravenous ravine raving ravish raw rawer rawest ray rayon raze razing razor reach react
    reaction reactionary reactive reactor read readability readable reader readership readied readier readies readiest
    readily readiness readjust ready real realer realest realisation realise realising realism realist realistic
    realities reality realization realize realizing reallocate reallocating realm realty ream reap reaper reappear rear
    rearrange rearranging reason reasonable reasonably reassurance reassure reassuring rebate rebating rebel rebelled
    rebelling rebellion rebellious rebind rebirth reborn rebound rebuff rebuild rebuilt rebuke rebuking rebut rebuttal
    rebutted rebutting recalcitrant recall recant recap recapped recapping recapture recapturing recede receding receipt
    receive receiver receiving recent recenter recentest receptacle reception receptionist receptive recess recession
    recharge rechargeable recharging recipe recipient reciprocal reciprocate recital recitation recite reciting reckless
    reckon reclaim reclamation recline reclining recluse recognisable recognise recognising recognition recognizable
    recognize recognizing recoil recollect recollection recommend recompense recompensing recompile recompiling
    reconcile reconciling recondition reconfigure reconnect reconsider reconstruct record recorder recount recoup
    recourse recover recoverable recoveries recovery recreate recreating recreation recreational recruit recruitment
    rectal rectangle rectangular rectified rectifies rectify rector rectum recuperate recuperating recuperation recur
    recurred recurrence recurrent recurring recursion recursive recycle recycling red redden redder reddest redeem
    redeemable redefine redefining redefinition redemption redesign redhead redid redirect redirection rediscover
    redistribute redo redone redraft redraw redress reduce reducing reduction redundancies redundancy redundant reed
    reef reek reel reelect refer referee reference referencing referendum referred referring refill refine refinement
    refineries refinery refining reflect reflection reflective reflector reflex reflexive reform reformat reformation
    reformatted reformatting reformer refraction refrain refresh refreshment refrigerate refrigerator refuel refuelled
    refuelling refuge refugee refund refurbish refusal refuse refusing refutation refute refuting regain regal regale
    regalia regard regatta regenerate regenerating regeneration regent regime regimen regiment regimental region
    regional register registrar registration registries registry regress regression regret regretful regrettable
    regrettably regretted regretting regular regularity regulate regulating regulation regurgitate rehabilitate rehash
    rehearsal rehearse rehearsing reign reimburse reimbursing rein reincarnate reindeer reinforce reinforcing reinstate
    reinstating reiterate reiterating reiteration reject rejection rejoice rejoicing rejoin rejoinder rejuvenate
    rejuvenating rejuvenation relaid relapse relapsing relate relating relation relational relationship relative
    relativistic relativity relax relaxation relay releasable release releasing relegate relegating relent relevance
    relevant reliability reliable reliably reliance reliant relic relied relief relies relieve relieving religion
    religious relinquish relish relive reliving reload relocatable relocate relocating relocation reluctance reluctant
    rely remade remain remainder remake remaking remark remarkable remarkably remedial remedied remedies remedy remember
    remembrance remind reminder reminisce reminiscence reminiscent reminiscing remiss remission remit remittance
    remitted remitting remnant remodel remodelled remodelling remorse remorseful remote remoter remotest removable
    removal remove removing remunerate remunerating remuneration renaissance rename renaming rend render rendezvous
    rendition renegade renegading renege reneging renew renewable renewal renounce renouncing renovate renovating
    renovation renown rent rental renunciation reopen reorganise reorganising reorganize reorganizing repaid repair
    reparation repatriate repatriating repay repayment repeal repeat repeatable repel repelled repellent repelling
    repent repentance repentant repercussion repertoire repetition repetitious repetitive rephrase replace replacement
    replacing replay replenish replete repleting replica replicate replicating replication replied replies reply report
    reporter repose reposing repositories repository represent repress repression repressive reprieve reprieving
    reprimand reprint reprisal reproach reproduce reproducing reproduction reproductive reprogram reprogrammed reprove
    reproving reptile republic republican repudiate repudiating repudiation repugnance repugnant repulse repulsing
    repulsion repulsive reputable reputation repute reputing request requiem require requirement requiring requisite
    requisition reread reroute rerouting resale reschedule rescheduling rescind rescue rescuer rescuing research
    researcher resemblance resemble resembling resent resentful resentment reservation reserve reserving reservoir reset
    resetting reshuffle reside residence resident residential residing residual residue resign resignation resilience
    resilient resin resist resistance resistant resistor resolute resolution resolve resolver resolving resonance
    resonant resort resound resource resourceful respect respectable respectably respectful respective respiration
    respirator respiratory respite resplendent respond response responsible responsibly responsive rest restart
    restaurant restful restfuller restfullest restitution restive restoration restore restoring restrain restraint
    restrict restriction restrictive restructure resubmit resubmitted resubmitting result resultant resume resuming
    resumption resurface resurfacing resurgence resurrect resurrection resuscitate retail retailer retain retainer
    retaliate retaliating retaliation retard retch retention rethink reticence reticent retina retire retirement
    retiring retort retrace retracing retract retraction retreat retribution retries retrieval retrieve retriever
    retrieving retroactive retrograde retrospect retry return returnable retype reunion reunite reuniting reuse reusing
    rev revamp reveal revel revelation reveler revelled reveller revelling revelries revelry revenge revengeful
    revenging revenue reverberate revere reverence reverencing reverent reverie revering reversal reverse reversible
    reversing reversion revert review reviewer revile reviling revise revising revision revisit revival revive reviving
    revoke revoking revolt revolution revolve revolver revolving revue revulsion revved revving reward rewind rework
    rewrite rewriting rewritten rewrote rhapsodies rhapsody rhetoric rhetorical rheumatism rhino rhinoceros rhododendron
    rhubarb rhyme rhyming rhythm rhythmic rib ribbed ribbing ribbon rice rich richer richest ricing ricketier ricketiest
    rickety rickshaw ricochet rid riddance ridden ridding riddle riddling ride rider ridge ridging ridicule ridiculing
    ridiculous rife rifer rifest rifle rifling rift rig rigged rigging right righteous righter rightest rightful
    rightmost rigid rigidity rigor rigorous rigour rile riling rim rimmed rimming rind ring ringleader ringlet ringworm
    rink rinse rinsing riot rioter riotous rip ripe ripen riper ripest riposte ripped ripping ripple rippling rise risen
    riser rising risk riskier riskiest risky rite ritual rival rivalled rivalling rivalries rivalry river rivet roach
    road roadblock roadside roam roar roast rob robbed robber robberies robbery robbing robe robin robot robust robuster
    robustest rock rocker rocket rockier rockiest rocky rod rode rodent rodeo roe rogue roguish role roll roller roman
    romance romancing romantic romantically romp roof rook rookie room roomier roomiest roommate roomy roost rooster
    root rooter rope roping rosaries rosary rose rosemary rosier rosiest roster rostrum rosy rot rotaries rotary rotate
    rotating rotation rote rotisserie rotor rotted rotten rottener rottenest rotting rotund rotunda rouge rough roughage
    roughen rougher roughest roughhouse roughhousing rouging roulette round roundabout rounder roundest rouse rousing
    rout route router routine row rowboat rowdier rowdies rowdiest rowdiness rowdy royal royalties royalty rub rubbed
    rubber rubbing rubbish rubble rubier rubies rubiest rubric ruby rucksack ruckus rudder ruddier ruddiest ruddy rude
    ruder rudest rudimentary rue rueful ruff ruffian ruffle ruffling rug rugby rugged ruggeder ruggedest ruin ruing
    ruinous rule ruler ruling rum rumble rumbling ruminate ruminating rummage rummaging rummer rummest rummy rumor
    rumour rump rumple rumpling run runaway rundown rune rung runner runnier runniest running runny runt runway rupture
    rupturing rural ruse rush rust rustic rustier rustiest rustle rustler rustling rusty rut ruthless rutted rutting rye
    sabbatical saber sabotage sabotaging saboteur sabre sac sack sacrament sacred sacrifice sacrificial sacrificing
    sacrilege sacrilegious sad sadden sadder saddest saddle saddling sadism sadist sadistic safari safe safeguard
    safekeeping safer safest safeties safety saffron sag saga sage sagebrush sager sagest sagged sagging said sail
    sailboat sailor saint saintlier saintliest sake saki salable salad salami salaries salary sale saleable salesman
    salesmen salespeople salesperson saleswoman saleswomen salient saliva salivate salivating sallow sallower sallowest
    sally salmon salon saloon salt salter saltest saltier saltiest salty salutation salute saluting salvage salvaging
    salvation salve salving same sample sampler sampling sanatorium sanctified sanctifies sanctify sanction sanctity
    sanctuaries sanctuary sand sandal sandbag sandbagged sandbagging sandier sandiest sandman sandmen sandpaper
    sandstone sandstorm sandwich sandy sane saner sanest sang sanitarium sanitary sanitation sanity sank sanserif sap
    sapling sapped sapphire sapping sarcasm sarcastic sardine sari sash sassier sassiest sassy sat satanic satchel
    satellite satelliting satin satire satirical satirise satirising satirist satirize satirizing satisfaction
    satisfactory satisfied satisfies satisfy saturate saturating saturation sauce saucepan saucer saucier sauciest
    saucing saucy sauerkraut sauna saunter sausage savage savager savageries savagery savagest savaging save saver
    saving savior saviour savor savorier savories savoriest savory savour savourier savouries savouriest savoury savvied
    savvier savvies savviest savvy saw sawdust saxophone say scab scabbed scabbing scaffold scalar scald scale scalier
    scaliest scaling scallop scalp scalpel scaly scamper scan scandal scandalise scandalising scandalize scandalizing
    scandalous scanned scanner scanning scant scanter scantest scantier scanties scantiest scanty scapegoat scar scarce
    scarcer scarcest scarcity scare scarecrow scarf scarier scariest scarlet scarred scarring scarves scary scathing
    scatter scatterbrain scavenger scenario scene scenery scenic scent scepter sceptic sceptical scepticism sceptre
    schedule scheduler scheduling scheme schemer scheming scholar scholarship scholastic school schoolboy schoolchild
    schooner science scientific scientist scissor scoff scold scoop scoot scooter scope scoping scorch score scorer
    scoring scorn scornful scorpion scotch scoundrel scour scourge scourging scout scowl scrabble scram scramble
    scrambling scrammed scramming scrap scrapbook scrape scrapped scrapping scratch scratchier scratchiest scratchy
    scrawl scrawnier scrawniest scrawny scream screech screen screw screwdriver screwier screwiest screwy scribble
    scribbling scribe script scripture scriptwriter scroll scrounge scrounging scrub scrubbed scrubbing scruff scruffier
    scruffiest scruffy scruple scrupling scrupulous scrutinise scrutinising scrutinize scrutinizing scrutiny scuff
    scuffle scuffling sculptor sculpture sculpturing scum scummed scumming scurried scurries scurrilous scurry scuttle
    scuttling scythe scything sea seafaring seafood seal seam seaman seamen seamstress seaport sear search searchlight
    seashell seashore seasick seaside season seasonable seasonal seat seaweed secede seceding secession seclude
    secluding seclusion second secondaries secondarily secondary secrecy secret secretarial secretaries secretary
    secrete secretion secretive sect section sector secular secure securer securest securing securities security sedan
    sedate sedater sedatest sedating sedative sedentary sediment sedimentary seduce seducing seduction seductive see
    seedier seediest seedling seedy seek seem seen seep seepage seer seesaw seethe seething segment segmentation
    segregate segregating segregation seize seizing seizure seldom select selection selective selector self selfish sell
    seller selves semantic semantically semblance semen semester semicircle semicolon semifinal seminar seminaries
    seminary senate senator send sender senile senility senior seniority sensation sensational sense sensibility
    sensible sensibly sensing sensitive sensitivity sensor sensory sensual sensuality sensuous sent sentence sentencing
    sentience sentient sentiment sentimental sentries sentry separate separating separation separator sepulcher
    sepulchre sepulchring sequel sequence sequencer sequencing sequential sequin serenade serenading serene serener
    serenest serenity sergeant serial series serious sermon serpent serum servant serve server service serviceable
    serviceman servicemen servicing serviette servile serving servitude session set setback settable setter setting
    settle settlement settler settling seven seventeen seventeenth seventh seventies seventy sever several severance
    severe severer severest severity sew sewage sewer sewn sex sexism sexist sexual sexuality sexy shabbier shabbiest
    shabbily shabby shack shackle shackling shade shadier shadiest shading shadow shadowier shadowiest shadowy shady
    shaft shaggier shaggiest shaggy shake shaken shakier shakiest shaking shaky shall shallow shallower shallowest sham
    shamble shame shameful shammed shamming shampoo shamrock shanties shanty shape shapelier shapeliest shaping share
    shareholder sharing shark sharp sharpen sharpener sharper sharpest shatter shave shaven shaver shaving shawl she
    sheaf shear sheath sheathe sheave shedding sheen sheep sheepish sheer sheerer sheerest sheet sheikh shelf shell
    sheller shellfish shelter shelve shelving shepherd sherbet sheriff sherries sherry shied shield shies shift shiftier
    shiftiest shifty shimmer shin shine shingle shingling shinier shiniest shinned shinning shiny ship shipment shipped
    shipping shipshape shipwreck shire shirk shirt shiver shoal shock shod shoddier shoddiest shoddy shoe shoelace
    shoestring shone shoo shook shoot shop shopkeeper shoplifter shopped shopper shopping shore shoring short shortage
    shortcoming shorten shorter shortest shortfall shorthand shortlist shot shotgun shotgunned shotgunning should
    shoulder shout shove shovel shovelled shovelling shoving show showcase showcasing showdown shower showier showiest
    showman showmen shown showy shrank shrapnel shred shredded shredding shrew shrewder shrewdest shriek shrill shriller
    shrillest shrimp shrine shrink shrinkage shrivel shrivelled shrivelling shroud shrub shrubberies shrubbery shrug
    shrugged shrugging shrunk shrunken shuck shudder shuffle shuffling shun shunned shunning shunt shut shutdown shutter
    shutting shuttle shuttling shy shyer shyest sibling sic sick sicken sicker sickest sickle sicklier sickliest side
    sideline sidelining sidelong sideshow sidestep sidestepped sidestepping sidetrack sidewalk sideways siding sidle
    sidling siege sierra siesta sieve sieving sift sigh sight sigma sign signal signalled signalling signature signer
    significance significant signified signifies signify signpost silence silencing silent silenter silentest silhouette
    silhouetting silicon silk silken sill sillier sillies silliest silliness silly silo silt silver silversmith
    silverware silvery similar similarities similarity simile simmer simple simpler simplest simplex simplicity
    simplified simplifies simplify simplistic simply simulate simulating simulation simulator simultaneous sin since
    sincere sincerer sincerest sincerity sine sinew sinewy sinful sing singe singer single singling singular singularity
    sinister sink sinned sinner sinning sinus sip siphon sipped sipping sir sire siren sirloin sissier sissies sissiest
    sissy sister sisterhood sit site sitter sitting situate situating situation six sixpence sixteen sixteenth sixth
    sixties sixtieth sixty sizable size sizeable sizer sizing sizzle sizzling skate skateboard skater skating skein
    skeleton skeptic skeptical skepticism sketch sketchier sketchiest sketchy skew skewer ski skidded skidding skilful
    skill skillet skillful skim skimmed skimming skimp skimpier skimpiest skimpy skin skinflint skinned skinnier
    skinniest skinning skinny skip skipped skipper skipping skirmish skirt skit skittish skulk skull skunk sky skylight
    skyline skyrocket skyscraper slab slabbed slabbing slack slacken slacker slackest slag slain slake slaking slam
    slammed slamming slander slang slant slap slapped slapping slapstick slash slat slate slaughter slave slavery
    slaving slavish slay sleazier sleaziest sleazy sled sledded sledding sledgehammer sleek sleeker sleekest sleep
    sleeper sleepier sleepiest sleepy sleet sleeve sleigh slender slenderer slenderest slept slew slice slicing slick
    slicker slickest slid slide slier sliest slight slighter slightest slim slime slimier slimiest slimmed slimmer
    slimmest slimming slimy sling slingshot slink slip slipped slipper slipperier slipperiest slippery slipping slipshod
    slit slither slitter slitting sliver slob slobber slog slogan slogged slogging slop slope slopped sloppier sloppiest
    slopping sloppy slosh slot sloth slothful slotted slotting slouch slovenlier slovenliest slovenly slow slower
    slowest sludge slug slugged slugging sluggish sluice sluicing slum slumber slummed slummer slumming slump slung
    slunk slur slurred slurring slush slut sly slyer slyest smack small smaller smallest smallish smallpox smart smarter
    smartest smash smattering smear smell smellier smelliest smelly smelt smidgen smile smiling smirk smite smith
    smithereens smiting smitten smock smog smoke smoker smokestack smokier smokiest smoking smoky smolder smooth
    smoother smoothest smote smother smoulder smudge smudging smug smugger smuggest smuggle smuggler smuggling smut
    snack snag snagged snagging snail snake snaking snap snapped snappier snappiest snapping snappy snapshot snare
    snaring snarl snatch sneak sneaker sneakier sneakiest sneaky sneer sneeze sneezing snicker snide snider snidest
    sniff sniffle sniffling snip snipe sniper snipped snippet snipping snitch snob snobbery snobbish snooker snoop
    snootier snootiest snooty snooze snoozing snore snoring snorkel snorkelled snorkelling snort snot snout snow
    snowball snowdrift snowfall snowflake snowier snowiest snowplough snowplow snowstorm snowy snub snubbed snubbing
    snuff snuffer snug snugged snugger snuggest snugging snuggle snuggling soak soap soapier soapiest soapy soar sob
    sobbed sobbing sober soberer soberest sobriety soccer sociable social socialise socialising socialism socialist
    socialize socializing societies society sociological sociologist sociology sock socket sod soda sodded sodden
    sodding sodium sodomy sofa soft softball soften softer softest software soggier soggiest soggy soil sojourn solace
    solacing solar sold solder soldier sole solemn solemner solemnest solemnity solicit solicitor solicitous solid
    solidarity solider solidest solidified solidifies solidify solidity soling solitaire solitaries solitary solitude
    solo soloist soluble solution solve solvent solving somber sombre some somebodies somebody someday somehow someone
    someplace somersault something sometime somewhat somewhere son sonata song sonic sonnet sonorous soon sooner soonest
    soot soothe soothing sootier sootiest sooty sop sophisticate sophistry sophomore sopped sopping soprano sorcerer
    sorceress sorcery sordid sore sorer sorest sororities sorority sorrier sorriest sorrow sorrowful sorry sort sorta
    sought soul sound sounder soundest soundproof soundtrack soup sour source sourcing sourer sourest south southeast
    southeastern southerlies southerly southern southerner southpaw southward southwest southwestern souvenir sovereign
    sovereignty sow sown spa space spacecraft spaceship spacial spacing spacious spade spading spaghetti span spangle
    spangling spaniel spank spanned spanner spanning spar spare sparer sparest spark sparkle sparkler sparkling sparred
    sparring sparrow sparse sparser sparsest spasm spasmodic spat spate spatial spatted spatter spatting spatula spawn
    spay speak speaker spear spearhead spearmint special specialise specialising specialist specialities speciality
    specialize specializing specialties specialty species specific specifically specified specifier specifies specify
    specimen specious speck spectacle spectacular spectator specter spectra spectre spectrum speculate speculating
    speculation speculative speculator sped speech speed speedboat speedier speediest speedometer speedy spell spellbind
    spellbound speller spelt spend spendthrift spent sperm spew sphere spherical sphinx spice spicier spiciest spicing
    spicy spider spied spies spigot spike spiking spill spilt spin spinach spinal spindlier spindliest spindly spine
    spinning spinster spiral spiralled spiralling spire spirit spiritual spit spite spiteful spitefuller spitefullest
    spitted spitting spittle splash splat splatter spleen splendid splendider splendidest splendor splendour splice
    splicing splint splinter split splitting splurge splurging spoil spoilt spoke spoken spokesman spokesmen
    spokespeople spokesperson spokeswoman spokeswomen sponge spongier spongiest sponging spongy sponsor sponsorship
    spontaneity spontaneous spoof spook spookier spookiest spooky spool spoon spoonful sporadic spore sporran sport spot
    spotlight spotted spottier spottiest spotting spotty spouse spout sprain sprang sprawl spray spread spreadsheet
    spree sprier spriest sprig spring springboard springier springiest springtime springy sprinkle sprinkler sprinkling
    sprint sprinter sprout spruce sprucer sprucest sprucing sprung spry spud spun spunk spur spurious spurn spurred
    spurring spurt sputter spy squabble squabbling squad squadron squalid squalider squalidest squall squalor squander
    square squarer squarest squaring squash squat squatted squatter squattest squatting squawk squeak squeakier
    squeakiest squeaky squeal squeamish squeeze squeezing squelch squid squint squinter squintest squire squiring squirm
    squirrel squirrelled squirrelling squirt stab stabbed stabbing stabilise stabilising stability stabilize stabilizing
    stable stabler stablest stabling stack stadium staff stag stage stagecoach stagger stagnant stagnate stagnating
    stagnation staid staider staidest stain stair staircase stairway stake staking stale stalemate stalemating staler
    stalest staling stalk stall stallion stalwart stamina stammer stamp stampede stance stanch stancher stanchest stand
    standard standardise standardize standby standoff standpoint standstill stank stanza staple stapler stapling star
    starboard starch starchier starchiest starchy stardom stare starfish stark starker starkest starlight starred
    starrier starriest starring starry start starter startle startling starvation starve starving state statelier
    stateliest statement stater statesman statesmen static stating station stationary stationery statistic statistical
    statistician statue stature status statute statutory staunch stauncher staunchest stave staving stay steadfast
    steadied steadier steadies steadiest steadily steady steak steal stealth stealthier stealthiest stealthily stealthy
    steam steamier steamiest steamroller steamy steel steep steeper steepest steeple steer stellar stem stemmed stemming
    stench stencil stencilled stencilling stenographer stenography step stepladder stepped stepping stereo stereotype
    stereotyping sterile sterilise sterilising sterilize sterilizing sterling stern sterner sternest stethoscope stew
    steward stewardess stick sticker stickier stickies stickiest stickler sticky stiff stiffen stiffer stiffest stifle
    stifling stigma stigmata still stillborn stiller stillest stilted stimulant stimulate stimulating stimulation
    stimuli stimulus sting stinger stingier stingiest stinginess stingy stink stint stipulate stipulating stipulation
    stir stirred stirring stirrup stitch stock stockade stockading stockbroker stockholder stockier stockiest stockpile
    stockpiling stocky stockyard stodgier stodgiest stodgy stoical stoke stoking stole stolen stolid stolider stolidest
    stomach stomp stone stonier stoniest stoning stony stood stool stoop stop stopgap stopover stoppage stopped stopper
    stopping stopwatch storage store storehouse storekeeper storeroom storey stories storing stork storm stormier
    stormiest stormy story stout stouter stoutest stove stow stowaway straddle straddling straggle straggler straggling
    straight straighten straighter straightest strain strainer strait straitjacket strand strange stranger strangest
    strangle strangling strap strapped strapping strata stratagem strategic strategies strategy stratified stratifies
    stratify stratosphere stratum straw strawberries strawberry stray streak stream streamer streamline streamlining
    street streetcar strength strengthen strenuous stress stressful stretch stretcher strew strewn stricken strict
    stricter strictest stridden stride striding strife strike striker striking string stringent stringier stringiest
    stringy strip stripe stripped stripper stripping strive striven striving strode stroke stroking stroll stroller
    strong stronger strongest stronghold strove struck structural structure structuring struggle struggling strum
    strummed strumming strung strut strutted strutting stub stubbed stubbier stubbiest stubbing stubble stubborn
    stubborner stubbornest stubby stuck stud studded studding student studentship studied studies studio studious study
    stuff stuffier stuffiest stuffy stumble stumbling stump stun stung stunk stunned stunning stunt stupefied stupefies
    stupefy stupendous stupid stupider stupidest stupidities stupidity stupor sturdier sturdiest sturdy stutter style
    styling stylish stylistic stylus suave suaver suavest sub subbed subbing subcommittee subconscious subdivide
    subdividing subdivision subdue subduing subgroup subject subjective subjugate subjugating subjunctive sublet
    subletting sublime sublimer sublimest subliming submarine submerge submerging submersion submission submissive
    submit submitted submitting subnormal subordinate subprogram subroutine subscribe subscriber subscribing subscript
    subscription subsection subsequent subservient subset subside subsidiaries subsidiary subsidies subsiding subsidise
    subsidising subsidize subsidizing subsidy subsist subsistence substance substandard substantial substantiate
    substitute substituting substitution subsystem subterfuge subterranean subtle subtler subtlest subtleties subtlety
    subtly subtract subtraction suburb suburban subversive subvert subway succeed success successful succession
    successive successor succinct succincter succinctest succor succour succulent succumb such suck sucker suckle
    suckling suction sudden suds sue suede suffer sufferer suffice sufficient sufficing suffix suffocate suffocating
    suffocation suffrage sugar sugarier sugariest sugary suggest suggester suggestion suggestive suicidal suicide suing
    suit suitability suitable suitably suitcase suite suitor sulfur sulk sulkier sulkies sulkiest sulky sullen sullener
    sullenest sulphur sultan sultrier sultriest sultry sum summaries summarily summarise summarising summarize
    summarizing summary summed summer summing summit summon sumptuous sun sunbathe sunbathing sunburn sundae sundial
    sundown sundries sundry sunflower sung sunglasses sunk sunken sunlight sunlit sunned sunnier sunniest sunning sunny
    sunrise sunscreen sunset sunshine suntan suntanned suntanning sunup sup super superb superber superbest superficial
    superfluous superhuman superimpose superior superiority superlative supermarket supernatural superscript supersede
    superseding supersonic superstar superstition supervise supervising supervision supervisor supervisory supper
    supplant supple supplement suppler supplest supplied supplier supplies supply support supporter supportive suppose
    supposing supposition suppress suppression supremacy supreme surcharge surcharging sure surer surest surf surface
    surfacing surfboard surge surgeon surgeries surgery surgical surging surlier surliest surly surmise surmising
    surmount surname surpass surplus surplussed surplussing surprise surprising surreal surrender surround surveillance
    survey surveyor survival survive surviving survivor susceptible suspect suspend suspender suspense suspension
    suspicion suspicious sustain sustainable sustenance swab swabbed swabbing swagger swaggerer swallow swam swamp
    swampier swampiest swampy swan swap swapped swapping swarm swarthier swarthiest swarthy swat swathe swathing swatted
    swatting sway swear sweat sweater sweaty sweep sweeper sweepstake sweet sweeten sweeter sweetest sweetheart swell
    sweller swellest swept swerve swerving swift swifter swiftest swig swigged swigging swill swim swimming swindle
    swindler swindling swine swing swipe swiping swirl swish swisher swishest switch switchable switchboard switcher
    swivel swivelled swivelling swollen swoon swoop sword swordfish swore sworn swum swung syllable syllabus symbol
    symbolic symbolise symbolising symbolism symbolize symbolizing symmetric symmetrical symmetry sympathetic sympathies
    sympathise sympathising sympathize sympathizing sympathy symphonic symphonies symphony symptom symptomatic synagogue
    synapse synchronise synchronize synchronous syndicate syndicating syndrome synonym synonymous synopses synopsis
    syntactic syntax syntheses synthesis synthesise synthesize synthesizer synthesizing synthetic syphilis syringe
    syringing syrup system systematic tab tabbed tabbies tabbing tabby tabernacle table tablecloth tablespoon tablet
    tabling tabloid taboo tabulate tabulating tabulation tacit taciturn tack tackier tackiest tackle tackling tacky taco
    tact tactful tactic tactical tadpole tag tagged tagging tail tailgate tailgating taillight tailor tailspin taint
    take taken takeoff takeover taker taking talc tale talent talisman talk talkative talker tall taller tallest tallied
    tallies tallow tally talon tambourine tame tamer tamest taming tamper tan tandem tang tangent tangential tangerine
    tangible tangle tangling tango tank tankard tanker tanned tanner tannest tanning tantalise tantalising tantalize
    tantalizing tantamount tantrum tap tape taper tapestries tapestry tapped tapping tar tarantula tardier tardiest
    tardiness tardy target tariff tarnish tarpaulin tarred tarried tarrier tarries tarriest tarring tarry tart tartan
    tartar tarter tartest task tassel tasselled tasselling taste tasteful tastier tastiest tasting tasty tattle tattling
    tattoo tatty taught taunt taut tauter tautest tautology tavern tawdrier tawdriest tawdry tawnier tawniest tawny tax
    taxable taxation taxi taxicab taxpayer tea teach teacher teacup teak team teammate teamster teamwork teapot tear
    teardrop tearful tease teaspoon teat technical technicality technician technique technologies technology tedious
    tedium tee teem teen teenage teenager teeter teeth teethe teetotal teetotaler teetotaller telegram telegraph
    telepathic telepathy telephone telephoning telescope telescoping teletype televise televising television tell teller
    telltale temper temperament temperance temperate temperature tempest tempestuous template temple tempo temporal
    temporaries temporarily temporary tempt temptation ten tenable tenacious tenacity tenancies tenancy tenant
    tendencies tendency tender tenderer tenderest tenderise tenderising tenderize tenderizing tendon tendril tenement
    tenet tennis tenor tense tenser tensest tension tensors tent tentacle tentative tenth tenuous tenure tenuring tepee
    tepid term terminal terminate terminating termination terminator termini terminology terminus termite terrace
    terracing terrain terrestrial terrible terribly terrier terrific terrified terrifies terrify territorial territories
    territory terror terrorise terrorising terrorism terrorist terrorize terrorizing terse terser tersest test testable
    testament tester testicle testified testifies testify testimonial testimonies testimony testis tetanus tether text
    textbook textile textual texture texturing than thank thankful that thatch thatcher thaw the theater theatre
    theatrical thee theft their theist them theme themselves then thence theologian theological theologies theology
    theorem theoretic theoretical theories theorise theorising theorist theorize theorizing theory therapeutic therapies
    therapist therapy there thereabouts thereafter thereby therefore therein thereof thereon thereupon thermal
    thermometer thermostat thesauri thesaurus these thesis theta they thick thicken thicker thickest thicket thief
    thieve thigh thimble thin thing think thinker thinned thinner thinnest thinning third thirst thirstier thirstiest
    thirsty thirteen thirteenth thirties thirtieth thirty this thistle thong thorn thornier thorniest thorny thorough
    thoroughbred thorougher thoroughest thoroughfare those thou though thought thoughtful thousand thousandth thrash
    thread threadbare threat threaten three thresh thresher threshold threw thrice thrift thriftier thriftiest thrifty
    thrill thriller thrive thriving throat throb throbbed throbbing throne throng throttle throttling through throughout
    throughput throw throwaway throwback thrown thrust thud thudded thudding thug thumb thumbtack thump thunder
    thunderbolt thunderous thunderstorm thus thwart thy thyme thyroid tiara tick ticket tickle tickling ticklish tidal
    tidbit tide tidied tidier tidies tidiest tiding tidy tie tier tiff tiger tight tighten tighter tightest tightrope
    tightwad tilde tile tiling till tilt timber time timekeeper timelier timeliest timer timescale timetable timezone
    timid timider timidest timidity timing tin tinder ting tinge tingle tingling tinier tiniest tinker tinkle tinkling
    tinned tinnier tinniest tinning tinny tinsel tinselled tinselling tint tiny tip tipped tipping tipsier tipsiest
    tipsy tiptoe tirade tire tireder tiredest tiresome tiring tissue tit titbit titillate titillating title titling
    titter toad toadstool toast toaster tobacco toboggan today toddle toddler toddling toe toenail toffee toga together
    toggle toil toilet token told tolerable tolerably tolerance tolerant tolerate tolerating toll tomahawk tomato tomb
    tomboy tombstone tomcat tome tomorrow ton tonal tone tong tongue tonguing tonic tonight tonnage tonne tonsil
    tonsillitis too took tool toolkit toot tooth toothache toothbrush toothpaste toothpick top topaz topic topical
    topographies topography topology topped topping topple toppling torch tore torment tormentor torn tornado torpedo
    torque torrent torrential torrid torso tortilla tortoise tortuous torture torturing toss tot total totalitarian
    totalities totality totalled totalling tote totem totted totter totting toucan touch touchdown touchier touchiest
    touchy tough toughen tougher toughest toupee tour tourist tournament tourniquet tousle tousling tout tow toward
    towel towelled towelling tower town townspeople toxic toxin toy trace tracing track tract traction tractor trade
    trademark trader trading tradition traditional traffic trafficked trafficking tragedies tragedy tragic tragically
    trail trailer train trainee trainer trait traitor traitorous tramp trample trampling trampoline trance tranquil
    tranquiler tranquilest tranquility tranquilize tranquilizer tranquillise tranquillity transact transaction transcend
    transcribe transcribing transcript transfer transferable transferred transferring transform transformer transfusion
    transgress transient transistor transit transition transitional transitive transitory translate translating
    translation translator translucent transmission transmit transmitted transmitter transmitting transparency
    transparent transpire transpiring transplant transport transpose transposing transverse trap trapdoor trapeze
    trapezoid trapped trapper trapping trash trashcan trashier trashiest trashy trauma traumatic traumatise traumatising
    traumatize traumatizing travel traveler travelled traveller travelling traverse traversing travestied travesties
    travesty trawl trawler tray treacheries treacherous treachery treacle tread treadmill treason treasure treasurer
    treasuries treasuring treasury treat treaties treatise treatment treaty treble trebling tree trek trekked trekking
    trellis tremble trembling tremendous tremor trench trend trendier trendies trendiest trendy trepidation trespass
    trespasser trestle trial trialled trialling triangle triangular tribal tribe tribulation tribunal tributaries
    tributary tribute trick trickery trickier trickiest trickle trickling trickster tricky tricycle tried tries trifle
    trifling trigger trigonometry trill trillion trilogies trilogy trim trimester trimmed trimmer trimmest trimming
    trinity trinket trio trip tripe triple triplet triplicate triplicating tripling tripod tripos tripped tripping trite
    triter tritest triumph triumphant trivia trivial triviality trod trodden troll trolley trombone troop trooper
    trophies trophy tropical trot trotted trotting trouble troublemaker troublesome troubling trough trounce trouncing
    troupe trouping trouser trout trowel trowelled trowelling truancy truant truce truck trudge trudging true truer
    truest truffle truing truism truly trump trumpet truncate truncating truncation trunk trust trustee trustful
    trustier trusties trustiest trustworthy trusty truth truthful try tryout tsar tub tuba tube tuberculosis tubular
    tuck tuft tug tugged tugging tuition tulip tumble tumbler tumbling tummies tummy tumor tumour tumult tumultuous tuna
    tundra tune tuneful tuner tunic tuning tunnel tunnelled tunnelling turban turbine turbulence turbulent tureen turf
    turgid turkey turmoil turn turnaround turner turnip turnout turnover turnpike turnstile turntable turpentine
    turquoise turret turtle turtleneck tusk tussle tussling tutor tutorial tuxedo twang tweak twee tweet tweezers
    twelfth twelve twenties twentieth twenty twice twiddle twiddling twig twigged twigging twilight twin twine twinge
    twinging twinkle twinkling twinned twinning twirl twist twister twitch twitter two tycoon tying type typeface
    typescript typeset typesetter typesetting typewriter typhoid typhoon typhus typical typified typifies typify typing
    typist typographic tyrannical tyrannies tyrannise tyrannising tyrannize tyrannizing tyranny tyrant tyre ubiquitous
    udder ugh uglier ugliest ugliness ugly ulcer ulterior ultimate ultimatum ultra ultrasonic ultraviolet umbrella
    umpire umpiring umpteen unable unacceptable unacceptably unaccepted unaffected unaltered unambiguous unanimity
    unanimous unanswerable unanswered unarmed unassigned unassuming unattached unattainable unattended unattractive
    unauthorised unauthorized unavailable unavoidable unaware unbalanced unbearable unbearably unbeatable unbecoming
    unbelievable unbelievably unbeliever unbiased unblock unborn unbreakable unbroken unburden uncannier uncanniest
    uncanny unceasing uncertain uncertainty unchallenged unchanged uncharitable unchristian uncle unclean uncleaner
    uncleanest unclear uncommon uncommoner uncommonest unconcerned unconfirmed unconnected unconscious uncontrolled
    unconvinced unconvincing uncountable uncouth uncover uncultured uncut undamaged undaunted undecidable undecided
    undefined undemocratic undeniable undeniably under underbrush undercover undercurrent undercut undercutting underdog
    underflow underfoot undergarment undergo undergone underground undergrowth underhanded underlain underlay underlie
    underline underlining underlying undermine undermining underneath underpants underpass underrate underrating
    underscore underscoring undershirt underside understand understate understating understood understudied understudies
    understudy undertake undertaken undertaker undertaking undertone undertook undertow underwater underwear underweight
    underwent underworld underwrite underwriting underwritten underwrote undeserved undesirable undetected undeveloped
    undid undisturbed undo undocumented undone undoubted undress undue unduly undying unearth uneasier uneasiest
    uneasily uneasiness uneasy uneconomic uneconomical uneducated unemployable unemployed unemployment unequal
    unequalled unequivocal unerring unethical uneven uneventful unexpected unexplained unfailing unfair unfairer
    unfairest unfaithful unfamiliar unfasten unfavorable unfavourable unfeasible unfeeling unfilled unfinished unfit
    unfitted unfitting unfold unforeseen unforgivable unfortunate unfounded unfriendlier unfriendly unfunny unfurl
    ungainlier ungainliest ungainly ungodlier ungodliest ungodly ungrateful unhappier unhappiest unhappily unhappiness
    unhappy unhealthier unhealthiest unhealthy unheard unhelpful unhook unicorn unicycle unidentified unification
    unified unifies uniform uniformity unify unilateral unimportant unimpressed uninformed uninhibited uninitiated
    uninspired uninspiring unintended uninterested union unionise unionising unionize unionizing unique uniquer uniquest
    unison unit unite unities unity universal universe universities university unjust unjustified unkempt unkind
    unkinder unkindest unkindlier unkindliest unknown unlabeled unlabelled unlawful unleash unless unlike unlikelier
    unlikeliest unlimited unload unlock unluckier unluckiest unlucky unman unmanned unmanning unmarked unmarried unmask
    unmistakable unmistakably unmitigated unmodified unmoved unnamed unnatural unnecessary unnerve unnerving unnoticed
    unobtainable unoccupied unofficial unoriginal unorthodox unpack unpaid unparalleled unpick unpleasant unpopular
    unpopularity unprepared unprincipled unprintable unprivileged unprotected unproven unprovoked unpublished
    unqualified unravel unravelled unravelling unread unreadable unreal unrealistic unreasonable unreasonably
    unrecognised unrecognized unrelated unrelenting unreliable unremarkable unrepeatable unreservedly unresolved unrest
    unrestricted unrivaled unrivalled unruffled unrulier unruliest unruly unsafer unsafest unsaid unsanitary unsatisfied
    unsavory unsavoury unsay unscathed unscheduled unscientific unscrew unscrupulous unseasonable unseat unseemlier
    unseemliest unseemly unseen unset unsettle unsettling unsightlier unsightliest unsightly unsigned unskilled
    unsolicited unsolved unsound unsounder unsoundest unspeakable unspecified unstable unstructured unstuck unsuccessful
    unsuitable unsuited unsung unsupported unsure unsuspecting untangle untangling untenable unthinkable untidier
    untidiest untidy untie until untiring unto untold untouched untrained untrue untruer untruest untying unusable
    unused unusual unveil unwanted unwarranted unwary unwashed unwelcome unwell unwieldier unwieldiest unwieldy
    unwilling unwind unwise unwiser unwisest unwittingly unworkable unworthy unwound unwrap unwrapped unwrapping
    unwritten upbeat upbringing update updating upend upgrade upgrading upheaval upheld uphill uphold upholster
    upholsterer upholstery upkeep uplift upload upon upped upper uppermost upping upright uprising uproar uproot ups
    upset upsetting upshot upside upstairs upstanding upstart upstream uptake uptight uptown upturn upward uranium urban
    urbane urbaner urbanest urchin urge urgency urgent urging urinate urinating urine urn usable usage use useful user
    usher using usual usurp utensil uteri uterus utilisation utilise utilising utilitarian utilities utility utilization
    utilize utilizing utmost utter utterance vacancies vacancy vacant vacate vacating vacation vaccinate vaccinating
    vaccination vaccine vacillate vacillating vacuous vacuum vagabond vagaries vagary vagina vaginae vaginal vagrant
    vague vaguer vaguest vain vainer vainest valentine valet valiant valid validate validating validation validity
    valise valley valor valour valuable value valuing valve valving vampire van vandal vandalise vandalising vandalism
    vandalize vandalizing vane vanguard vanilla vanish vanities vanity vanned vanning vanquish vapor vaporise vaporising
    vaporize vaporizing vapour variable variance variant variation varied varies varieties variety various varnish
    varsities varsity vary vase vast vaster vastest vat vatted vatting vault veal vector veer vegetable vegetarian
    vegetation vehement vehicle veil vein velocities velocity velour velvet velvety vend vendor veneer venerable
    venerate venerating veneration vengeance vengeful venison venom venomous vent ventilate ventilating ventilation
    ventilator ventricle venture venturing venue veracity veranda verb verbal verbatim verbiage verbose verbosity
    verdict verge verging verier veriest verification verified verifies verify veritable vermin vernacular versatile
    versatility verse versing version versus vertebra vertebrae vertebrate vertical vertices vertigo verve very vessel
    vest vestibule vestige vestment vet veteran veterinarian veterinaries veterinary veto vetted vetting vex vexation
    via viability viable viaduct vial vibrant vibrate vibrating vibration vicar vicarious vice vicing vicinity vicious
    victim victimise victimising victimize victimizing victor victories victorious victory video videotape videotaping
    vie view viewer viewpoint vigil vigilance vigilant vigilante vigor vigorous vigour vile viler vilest vilified
    vilifies vilify villa village villager villain villainies villainous villainy vindicate vindicating vindictive vine
    vinegar vineyard vintage vinyl viola violate violating violation violence violent violet violin viper viral virgin
    virginity virile virility virtual virtue virtuoso virtuous virulent virus visa vise visibility visible visibly
    vising vision visionaries visionary visit visitation visitor visor vista visual visualise visualising visualize
    visualizing vital vitality vitamin vitriolic vivacious vivacity vivid vivider vividest vivisection vocabularies
    vocabulary vocal vocalist vocation vocational vociferous vodka vogue voice voicing void volatile volcanic volcano
    volition volley volleyball volt voltage volume voluminous voluntaries voluntarily voluntary volunteer voluptuous
    vomit voodoo voracious vortex vote voter voting vouch voucher vow vowel voyage voyager voyaging vulgar vulgarer
    vulgarest vulgarities vulgarity vulnerable vulture vying wad wadded wadding waddle waddling wade wafer waffle
    waffling waft wag wage wager wagged wagging wagon waif wail waist waistline wait waiter waitress waive waiver
    waiving wake waken waking walk walker walkout wall wallet wallop wallow wallpaper walnut walrus waltz wan wander
    wanderer wane wanna wanner wannest want wanton war warble warbling warden wardrobe warehouse warehousing warfare
    warhead warier wariest warlike warm warmer warmest warmth warn warp warpath warrant warrantied warranties warranty
    warred warren warring warrior wart wartime wary was wash washable washcloth washer washout washroom wasp wastage
    waste wastebasket wasteful wasteland wasting watch watchdog watchful watchman watchmen watchword water watercolor
    watercolour waterfall waterfront waterier wateriest waterlogged watermark watermelon waterproof watershed watertight
    waterway waterworks watery watt wave waveform wavelength waver wavier waviest waving wavy wax waxier waxiest waxy
    way waylaid waylay wayside wayward weak weaken weaker weakest weakling wealth wealthier wealthiest wealthy wean
    weapon weaponry wear wearied wearier wearies weariest wearily weariness wearisome weary weasel weaselled weaselling
    weather weave weaver weaving web webbed webbing wed wedded wedder wedding wedge wedging wedlock wee weedier weediest
    weedy week weekday weekend weeklies weep weer weest weigh weight weightier weightiest weighty weird weirder weirdest
    weirdo welcome welcoming weld welder welfare well wellington welt welter went wept were werewolf werewolves west
    westerlies westerly western westward wet wetter wettest wetting whack whale whaler whaling wharf wharves what
    whatever whatsoever wheat wheedle wheedling wheel wheelbarrow wheelchair wheeze wheezing when whence whenever where
    whereabouts whereas whereby wherein whereupon wherever wherewithal whet whether whetted whetting whew which
    whichever whiff while whiling whilst whim whimper whimsical whine whining whinnied whinnies whinny whip whipped
    whipping whir whirl whirlpool whirlwind whirr whisk whisker whiskey whiskies whisky whisper whistle whistling white
    whiten whiter whitest whitewash whittle whittling whiz whizz who whoa whoever whole wholehearted wholesale
    wholesaler wholesaling wholesome wholly whom whoop whopper whore whose why wick wickeder wickedest wicker wicket
    wide widen wider widespread widest widow widower width wield wife wig wigged wigging wiggle wiggling wigwam wild
    wildcat wildcatted wildcatting wilder wildest wildfire wildlife wilful wilier wiliest will willful willow willpower
    wilt wily win wince winch wincing windfall windier windiest windmill window windowpane windpipe windscreen
    windshield windy wine wing wingers wink winner winning winsome winsomer winsomest winter wintertime wintrier
    wintriest wintry wipe wiper wiping wire wirier wiriest wiring wiry wisdom wise wisecrack wiser wisest wish wishbone
    wishful wisp wispier wispiest wispy wist wistful wit witch witchcraft with withdraw withdrawal withdrawn withdrew
    wither withheld withhold within without withstand withstood witticism wittier wittiest witting witty wive wiz wizard
    wizened wobble wobblier wobbliest wobbling wobbly woe wok woke woken wolf wolves woman womanhood womankind womb
    wombat women won wonder wonderful wonderland wondrous wont woo woodchuck wooden woodener woodenest woodier woodies
    woodiest woodland woodpecker woodsman woodsmen woodwind woodwork woody woof wool woolen woollen woollier woollies
    woolliest word wordier wordiest wordy wore work workable workbench workbook worker workforce workload workman
    workmanship workmen workout workplace workshop workstation world worldlier worldliest worldwide worm wormhole worn
    worried worries worrisome worry worse worsen worship worshiper worshipped worshipper worshipping worst worth
    worthier worthies worthiest worthwhile worthy wot would wound wounder wove woven wow wrangle wrangler wrangling wrap
    wrapped wrapper wrapping wrath wreak wreath wreathe wreck wreckage wrecker wren wrench wrest wrestle wrestler
    wrestling wretch wretcheder wretchedest wriggle wriggling wright wring wringer wrinkle wrinkling wrist wristwatch
    writ writable write writer writhe writhing written wrong wrongdoer wrongdoing wronger wrongest wrote wrought wrung
    wry wryer wryest xenophobia xylophone yacht yak yakked yakking yam yank yap yapped yapping yard yardstick yarn yawn
    year yearlies yearling yearn yeast yell yellow yellower yellowest yelp yen yes yessed yessing yesterday yet yeti yew
    yield yodel yodelled yodelling yoga yogurt yoke yokel yoking yolk yonder you young younger youngest youngster your
    yourself yourselves youth youthful yowl yuck zanier zanies zaniest zany zeal zealous zebra zenith zero zest zeta
    zigzag zigzagged zigzagging zillion zinc zincked zincking zip zipped zipper zipping zodiac zombie zone zoning zoo
    zoological zoologist zoology zoom zucchini
    """
}

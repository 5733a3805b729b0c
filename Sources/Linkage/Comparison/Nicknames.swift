/// Given names that stand for one another, mostly English. A name may be in several groups.
package enum Nicknames {
  /// One group per line, the full form first.
  private static let groups = """
    abigail abby gail
    abraham abe
    albert al bert bertie
    alexander alex alec sandy sasha xander
    alexandra alex sandra sasha alexa
    alfred alf fred alfie
    alice ali
    amanda mandy
    andrew andy drew
    angela angie
    ann anne anna annie nancy
    anthony tony antony anton
    antonio tony
    archibald archie
    arthur art
    barbara barb babs
    benjamin ben benny
    bernard bernie
    bradley brad
    brendan bren
    cameron cam
    caroline carol carrie
    catherine cathy kate katie kathy cat katherine kathryn kay kit
    charles charlie chuck chas
    charlotte lottie
    christina chris tina christine chrissy
    christopher chris kit topher
    clifford cliff
    clinton clint
    cynthia cindy
    daniel dan danny
    david dave davy
    deborah deb debbie debra
    dennis denny
    diana di
    donald don donny
    dorothy dot dottie
    douglas doug
    edmund ed eddie ted
    edward ed eddie ted ned
    edwin ed
    eleanor ellie nell nora
    elizabeth liz beth betty eliza lizzie betsy libby
    emily em
    eric rick
    eugene gene
    evelyn eve
    ezekiel zeke
    florence flo
    frances fran frankie
    francis frank
    franklin frank
    frederick fred freddie
    gabriel gabe
    geoffrey geoff
    george georgie
    gerald gerry jerry
    gerard gerry
    gilbert gil
    glenn glen
    gordon gord
    gregory greg
    gwendolyn gwen
    harold harry hal
    harriet hattie
    henry hank harry hal
    herbert herb bert
    howard howie
    hubert bert
    ian iain
    isabella bella isabel izzy
    jacob jake
    jacqueline jackie
    james jim jimmy jamie
    jane janie
    janet jan
    jason jay
    jeffrey jeff
    jennifer jen jenny
    jeremy jerry
    jerome jerry
    jessica jess jessie
    jill gillian
    joan joanie
    john jack johnny jon
    jonathan jon jonny john
    joseph joe joey
    josephine jo josie
    joshua josh
    judith judy
    julian jules
    kenneth ken kenny
    kimberly kim
    laurence larry lawrence laurie
    lawrence larry
    leonard len lenny leo
    leslie les
    lewis lew louis lou
    lillian lily
    louise lou
    lucille lucy
    madeline maddie
    margaret maggie meg peg peggy marge rita greta
    maria mary
    martin marty
    mary molly polly
    matthew matt
    maurice morris
    maximilian max
    maxwell max
    megan meg
    melanie mel
    melissa mel missy
    melvin mel
    michael mike mick mickey
    michelle shelly
    mitchell mitch
    montgomery monty
    nathaniel nate nat nathan
    nathan nate
    nicholas nick nicky nicolas
    nigel nige
    norman norm
    oliver ollie
    oscar ozzie
    pamela pam
    patricia pat patty tricia trish
    patrick pat paddy
    penelope penny
    peter pete
    philip phil phillip
    priscilla cilla
    rachel rae
    ralph ralphie
    randall randy
    randolph randy
    raymond ray
    rebecca becky becca
    reginald reg reggie
    richard dick rick ricky rich
    robert bob bobby rob robbie bert
    roberta bobbie
    roderick rod
    rodney rod
    roger rodge
    ronald ron ronnie
    rosemary rose rosie
    rudolph rudy
    rupert roo
    russell russ
    ruth ruthie
    samantha sam
    samuel sam sammy
    sarah sally sadie
    sebastian seb
    sharon shari
    sidney sid
    solomon sol
    stanley stan
    stephanie steph
    stephen steve steven
    steven steve
    stuart stu stewart
    susan sue susie suzy suzanne
    sylvester sly
    terence terry terrence
    theodore ted teddy theo
    theresa terry tess tessa teresa
    thomas tom tommy
    timothy tim
    tobias toby
    valerie val
    veronica ronnie
    victor vic
    victoria vicky tori
    vincent vince vinny
    virginia ginny
    vivian viv
    walter walt wally
    wilfred wilf
    william bill billy will willy liam
    winston win
    zachary zach zack
    """

  /// For each name the groups it is in.
  static let groupsOfName: [String: [UInt16]] = {
    var groupsOfName: [String: [UInt16]] = [:]
    for (group, line) in groups.split(separator: "\n").enumerated() {
      for name in line.split(separator: " ") {
        groupsOfName[String(name), default: []].append(UInt16(group))
      }
    }
    return groupsOfName
  }()

  /// What somebody of that name is called for short: the rest of the groups that it heads.
  package static func shortForms(of name: String) -> [String] { shortFormsOfName[name] ?? [] }

  private static let shortFormsOfName: [String: [String]] = {
    var forms: [String: [String]] = [:]
    for line in groups.split(separator: "\n") {
      let names = line.split(separator: " ").map(String.init)
      guard let full = names.first else { continue }
      forms[full, default: []] += names.dropFirst()
    }
    return forms
  }()
}

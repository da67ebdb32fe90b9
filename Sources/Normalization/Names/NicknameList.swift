/// Given names with their short and pet forms, folded: `name:form, form name:form`.
enum NicknameList {
  /// Languages other than English, written from general knowledge; no outside list was copied.
  static let world = [german, romance, northern, slavic, other].joined(separator: "\n")

  private static let german = """
    johannes:hannes, hans, johann, jan johann:hans, hannes josef:sepp, josi, jupp, beppo joseph:sepp
    ludwig:lutz, wiggerl friedrich:fritz, fred, freddy, fiete heinrich:heinz, heiner, hein, henner
    wilhelm:willi, willy, wilm georg:schorsch, jorg michael:michi, michel, mischa matthias:matze,
    hias, mathi andreas:andi, andy, andre thomas:tommi stefan:steffen, steff stephan:steffen, steff
    christian:chris, krischan sebastian:basti, bastian, wastl maximilian:max, maxi alexander:alex,
    sascha, lex, xander benjamin:ben, benny, benni tobias:tobi florian:flo philipp:phil, philli,
    lipp dominik:domi, nik nikolaus:klaus, niko, nico, claus, niklas konrad:conny, kurt, kuno
    manfred:manni siegfried:sigi, siggi sigmund:sigi, siggi gerhard:gerd, gert bernhard:bernd, berni
    eberhard:eber reinhard:reiner leonhard:leo, lenny, hartl ulrich:uli, ulli joachim:jochen, jo,
    achim dietrich:dieter, dietz rudolf:rudi, rolf albrecht:albert theodor:theo anton:toni
    franz:franzl ferdinand:ferdi christoph:chris, stoffel lorenz:lenz wolfgang:wolf, wolfi
    guenter:gunni guenther:gunni elisabeth:lisa, liesl, lisl, elsbeth, else, elsa, elli, betty,
    sissi, lisbeth, liesbeth, lies, ella margarethe:gretel, grete, greta, gretchen, marga, rita,
    meta margarete:gretel, grete, greta, gretchen, marga, rita, meta katharina:kathi, kati, kathe,
    kaethe, katja, nina, kathrin, katrin, trina maria:mia, mitzi, ria, mizzi, marie johanna:hanna,
    hanne, jo susanne:susi, sanne, suse gabriele:gabi, gaby angelika:geli, angi monika:moni
    ursula:uschi, ulla, ursel christine:christel, tina, chris brigitte:gitte, biggi, gitta
    barbara:babsi, barbel, baerbel, babs renate:nate, reni rosemarie:rosi, romy stefanie:steffi
    stephanie:steffi nicole:nicki franziska:franzi, ziska, fanny magdalena:lena, leni, magda
    helene:lena, leni, hella karoline:line, lina, caro josefine:fine, josi wilhelmine:mina, minna
    theresia:resi, thea dorothea:dorle, thea, dora, doro charlotte:lotte, lotti friederike:rike,
    fritzi ulrike:ulli, rike, uli antonia:toni anneliese:anne, liese, anni veronika:vroni, vera
    johanna:jo claudia:claudi andrea:andi heike:hei waltraud:traudl, traudi edeltraud:traudl, edel
    gertrud:gerti, trude
    """

  private static let romance = """
    alexandre:alex, sacha, xandre philippe:phil francois:fanfan nicolas:nico, colas, nick
    sebastien:seb, bastien christophe:chris, tophe stephane:steph frederic:fred michel:mimi, mich
    gerard:gege bernard:nanard edouard:ed, doudou guillaume:guigui, will benoit:ben maxime:max
    mathieu:mat, matt matthieu:mat, matt emmanuel:manu catherine:cathy, katy, cathou
    elisabeth:babeth, lise, zabeth, lisette isabelle:isa, zaza, belle veronique:vero dominique:dom,
    domi valerie:val nathalie:nat, nath stephanie:steph, fanny genevieve:ginette, gege
    marguerite:margot, margaux madeleine:mado jacqueline:jackie, line francoise:fanchon, soizic
    emmanuelle:manu antoinette:toinette, nina josephine:jo, josette, fifi suzanne:suzy, suzon
    jerome:jey laurent:lolo jose:pepe, chepe, pepito, ze francisco:paco, pancho, kiko, quico, curro,
    chico, fran ignacio:nacho enrique:quique, kike eduardo:edu, lalo, dudu alejandro:alex, ale,
    jandro, sandro antonio:toni, tono, toninho, tonino, tony, nino manuel:manolo, manu, lolo
    jesus:chuy, chus, suso luis:lucho, luisito, lula rafael:rafa roberto:beto, tito, robi
    alberto:beto, berto guillermo:memo, guille, willy ricardo:richi, ricky fernando:nando, fer
    miguel:micky, miki santiago:santi, yago sebastian:seba, sebas vicente:chente gregorio:goyo
    juan:juancho, juanito pablo:pablito pedro:perico, pedrito carlos:charlie, carlitos, cacau
    joaquin:quino, ximo concepcion:concha, conchita dolores:lola, loli maria:mari, marica
    teresa:tere, maite isabel:isa, chabela, bel mercedes:merche, meche guadalupe:lupe, lupita
    rosario:charo pilar:pili francisca:paca, paqui, chica consuelo:chelo josefa:pepa, fina
    manuela:manoli, manu margarita:marga, rita cristina:cris, tina alejandra:ale, sandra
    patricia:pati, patri, paty beatriz:bea, bia gabriela:gaby, gabi gustavo:gus, tavo leonardo:leo,
    nardo, leon rodrigo:rodri javier:javi, xavi ramon:moncho, monchi felipe:pipe, lipe
    joao:joaozinho, janjao giuseppe:beppe, peppe, pino, peppino, geppo, bepi giovanni:gianni, nanni,
    vanni, gio francesco:franco, ciccio, checco, cecco, fra luigi:gigi, gino, luigino
    salvatore:toto, turi, salvo domenico:mimmo, menico, nico alessandro:sandro, ale, alex
    vincenzo:enzo, cenzo, vince lorenzo:enzo, renzo, lory raffaele:lele, raf daniele:lele, dani
    gabriele:lele, gabri emanuele:lele, manu pasquale:pasqualino, lino carmelo:melo bartolomeo:meo,
    bart filippo:pippo nicola:nico, cola stefano:ste umberto:berto edoardo:edo, dado federico:fede,
    chicco riccardo:ricky tommaso:tommi, maso matteo:teo, matte elisabetta:betta, lisa, betti
    francesca:franca, checca, fra giuseppina:pina, giusi, peppina caterina:rina, cate, katia
    margherita:rita, marghe alessandra:sandra, ale giovanna:gianna, vanna antonella:nella, anto
    eleonora:nora maddalena:lena, madda ion:ionel, nelu, ionut gheorghe:gigi, ghita, george
    constantin:costel, dinu, costi nicolae:nicu dumitru:mitica, mitru alexandru:alex, sandu
    stefan:fane mihai:misu
    """

  private static let northern = """
    johannes:jan, johan, joop, hans cornelis:kees, cor, cees wilhelmus:wim, willem, pim willem:wim,
    pim petrus:piet, peter, pieter pieter:piet, peter jacobus:koos, jaap, kobus, jacob, cobus
    jacob:jaap antonius:toon, ton, anton, teun hendrikus:henk, hendrik, rik hendrik:henk, rik
    gerardus:gerard, ger adrianus:adri, aad, arie, adriaan, ad theodorus:theo, dorus
    franciscus:frans, cis nicolaas:klaas, nico leonardus:leo, leonard martinus:martin, tinus,
    maarten bartholomeus:bart lambertus:bert, lambert hubertus:bert, huub, hubert albertus:bert,
    albert, ab gijsbertus:gijs, bert matthijs:thijs mathijs:thijs cornelia:cor, corrie, nel
    wilhelmina:mien, willy, mina, wil, helma johanna:jo, hanneke, jopie, annie maria:ria, mieke,
    marieke, marijke elisabeth:els, betsy, bep, elly catharina:toos, trijntje, rina, carin
    margaretha:greet, gre, margriet hendrika:riek, rika petronella:nel, nelly, ella adriana:adrie,
    jana geertruida:truus, geertje, trudy jacoba:coba, cobie lars:lasse nils:nisse per:pelle
    karl:kalle bo:bosse magnus:mange henrik:henke, rikke fredrik:figge, freddan kristina:stina,
    kicki margareta:greta, maggan birgitta:gittan, britta katarina:kajsa, karin elisabet:lisa,
    lisbet johan:janne, jojje gustav:gurra, gosta sigurdur:siggi gudmundur:gummi jon:nonni
    gudrun:gunna
    """

  private static let slavic = """
    aleksandr:sasha, sascha, sanya, shura, alex, aleks alexandr:sasha, shura, alex aleksey:alyosha,
    lyosha aleksei:alyosha, lyosha alexei:alyosha, lyosha alexey:alyosha, lyosha dmitry:dima, mitya
    dmitri:dima, mitya dmitriy:dima, mitya vladimir:volodya, vova, vlad, vlada mikhail:misha
    nikolay:kolya nikolai:kolya ivan:vanya, vanja sergey:seryozha, serge sergei:seryozha, serge
    evgeny:zhenya, eugene yevgeny:zhenya evgeniy:zhenya anatoly:tolya anatoliy:tolya boris:borya
    vasily:vasya vasiliy:vasya viktor:vitya grigory:grisha grigoriy:grisha georgy:gosha, zhora
    georgiy:gosha, zhora yuri:yura yury:yura yuriy:yura konstantin:kostya, kostja leonid:lyonya
    maksim:max, maks maxim:max pavel:pasha petr:petya pyotr:petya roman:roma stanislav:stas, slava
    vyacheslav:slava yaroslav:slava, yarik timofey:tima fyodor:fedya fedor:fedya valery:valera
    valeriy:valera vadim:vadik anastasia:nastya, asya anastasiya:nastya, asya anna:anya, anja, nyura
    yekaterina:katya, katja ekaterina:katya, katja yelena:lena, lenochka elena:lena yelizaveta:liza
    elizaveta:liza irina:ira maria:masha mariya:masha natalia:natasha natalya:natasha
    nataliya:natasha olga:olya svetlana:sveta, lana tatiana:tanya, tanja tatyana:tanya, tanja
    yulia:yulya, julia lyudmila:lyuda, mila galina:galya aleksandra:sasha, shura, ola sofia:sonya,
    sonja ksenia:ksyusha viktoria:vika daria:dasha darya:dasha polina:polya varvara:varya
    nadezhda:nadya lyubov:lyuba valentina:valya yevgenia:zhenya margarita:rita oleksandr:sashko,
    sasha, oleks volodymyr:vova, volodya mykhailo:mykhas, misha mykola:kolya dmytro:dima, mytro
    kateryna:katya anastasiia:nastya yevhen:zhenya oleksii:lyosha jan:jas, janek, honza jozef:jozek,
    jozko stanislaw:staszek, stas, stach wladyslaw:wladek tadeusz:tadek krzysztof:krzysiek, krzys,
    chris andrzej:jedrek, andy piotr:piotrek, peter tomasz:tomek michal:misiek, misko jakub:kuba
    katarzyna:kasia malgorzata:gosia, malgosia agnieszka:aga, agusia anna:ania, anka barbara:basia
    joanna:asia, joasia magdalena:magda, lenka aleksander:olek, alek elzbieta:ela zofia:zosia
    maria:marysia grzegorz:grzesiek, grzes, greg wojciech:wojtek, wojtas zbigniew:zbyszek
    mateusz:mati bartosz:bartek bartlomiej:bartek slawomir:slawek jaroslaw:jarek miroslaw:mirek
    boguslaw:bogus josef:pepa, jozka jiri:jirka frantisek:franta vaclav:vasek jaroslav:jarda, jarek
    miroslav:mirek, mirko petr:peta tomas:tom, tomik karel:kaja katerina:katka, kaca alzbeta:bety
    zdenek:zdena ladislav:lada, laco stepan:stepanek milan:milanek ivana:iva aleksandar:aca, sasa,
    aco dragan:gaga dusan:dule milos:misa nikola:nidza jelena:jeca, lena
    """

  private static let other = """
    istvan:pista, isti jozsef:jozsi laszlo:laci sandor:sanyi ferenc:feri janos:jani, jancsi
    gyorgy:gyuri mihaly:misi zoltan:zoli tamas:tomi erzsebet:erzsi, bozsi katalin:kati, kata
    georgios:giorgos, yiorgos, yorgos konstantinos:kostas, costas, dinos, kostis dimitrios:dimitris,
    mimis, jimmy ioannis:giannis, yannis, yiannis, john nikolaos:nikos, nick panagiotis:panos, takis
    athanasios:thanasis, sakis vasileios:vasilis, bill spyridon:spyros anastasios:tasos
    emmanouil:manolis theodoros:thodoris evangelos:vangelis apostolos:tolis aikaterini:katerina,
    katia christos:chris stavros:steve eleni:lenio mehmet:memo, memet mustafa:musti ibrahim:ibo
    huseyin:huso suleyman:sulo avraham:avi yitzhak:itzik yosef:yossi, yosi binyamin:beni, benny
    david:dudi, dudu shmuel:shmulik yaakov:kobi, yankele eliyahu:eli mordechai:motti, moti
    mohammed:mo, hamada, moe muhammad:mo, hamada, moe mohamed:mo, hamada, moe abdullah:abdu, abdul
    abdulrahman:abdul, abdu abdelkader:kader, abdel abdelaziz:aziz, abdel fatima:fatou, fati, fatma
    khadija:khadi aminata:ami mamadou:mamadu, madou ousmane:ous juhani:jussi, juha johannes:juha,
    hannu mikael:mikko, mika katariina:kaisa, katri, riina aleksanteri:santeri, ale sofia:fia, soffi
    """
}

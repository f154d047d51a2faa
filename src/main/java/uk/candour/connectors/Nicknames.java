package uk.candour.connectors;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Given names and the short forms that people use for them in Britain and Ireland. Each
 * line is one family of forms; a form may belong to several.
 */
final class Nicknames {

	private static final String FORMS = """
			abigail abi abby gail
			adam ad
			agnes aggie nessie
			alan allan allen al
			alexander alex alec al sandy xander sasha
			alexandra alex alexa sandra sandie lexi sasha
			alfred alf alfie fred
			alice ali ally
			alison ali ally
			amanda mandy mand
			andrew andy drew
			angela angie ange
			ann anne annie anna nan
			anthony antony tony ant
			antonia toni
			archibald archie
			arthur art artie
			barbara barb babs barbie
			barry baz bazza
			beatrice bea bee trixie
			benjamin ben benny benji
			bernadette bernie detta
			bernard bernie
			bridget biddy bridie bride
			cameron cam
			caroline caz carrie caro
			catherine katherine kathryn cathryn katharine cath kath cathy kathy kate katie kat kitty
			cecilia cecily cissie celia
			charles charlie chas chuck chaz
			charlotte charlie lottie lotte char
			christine christina chris chrissie tina
			christopher chris kit topher
			clifford cliff
			constance connie
			cynthia cindy
			daniel dan danny
			danielle dani danny
			david dave davey davie
			deborah debra deb debs debbie
			dennis denis den
			derek del
			desmond des
			diana diane di
			dominic dom
			donald don donnie
			dorothy dot dotty dolly dottie
			douglas doug dougie
			edmund ed eddie ned
			edward ed eddie ted teddy ned
			edwin ed eddie
			eileen aileen
			eleanor elinor ellie ella nell nora
			elizabeth elisabeth liz lizzie lizzy beth betty bet bess bessie eliza libby lisa
			emily em emmy millie
			emma em
			ernest ernie
			eugene gene
			evelyn eve evie
			florence flo florrie flossie
			frances fran frankie fanny
			francis frank frankie
			frederick fred freddie freddy
			gabriel gabe
			gareth gaz
			gary garry gaz
			geoffrey jeffrey geoff jeff
			george georgie
			gerald gerry jerry
			gerard gerry ged
			geraldine gerry
			gillian jillian gill jill
			gordon gord
			graham graeme
			gregory greg
			gwendoline gwen gwenda
			hannah han
			harold harry hal
			harriet hattie harry
			helen nell nellie lena
			henry harry hal hank
			hilary hils
			hugh hughie shuggie
			isabel isobel isabella bella izzy issy bel
			jacob jake
			jacqueline jackie jacqui
			james jim jimmy jamie jem
			janet jan jen
			janice jan
			jason jay
			jennifer jen jenny jenna
			jeremy jez jerry
			jessica jess jessie
			joan joanie
			joanna joanne jo
			john jack johnny jon jock ian sean
			jonathan jon jonny jonty
			joseph joe joey
			josephine jo josie
			joshua josh
			joyce joy
			judith judy jude
			julia julie jules
			julian jules
			katrina trina kat
			kenneth ken kenny
			kevin kev
			kimberley kim
			laura laurie
			lawrence laurence larry laurie
			leonard len lenny leo
			leslie lesley les
			lewis louis lou
			louise lou
			lucy lucie lou
			lydia liddy
			malcolm malc mal
			margaret maggie meg megan peg peggy marge margie rita daisy greta madge
			maria mary ria
			marjorie marge margie
			martha marty mattie
			martin marty
			mary molly polly mamie may
			matilda tilly mattie
			matthew matt matty
			maureen mo reenie
			maurice mo morris
			maxwell max
			melanie mel
			melissa mel lissa
			michael mike mick mickey micky mikey
			michelle shell chelle
			millicent millie
			miriam mim
			mohammed mohammad muhammad mohamed mo
			nancy nan
			natalie nat
			nathan nathaniel nat nate
			nicholas nicolas nick nicky
			nicola nicky nic nikki
			norman norm
			oliver ollie
			olivia liv livvy
			oscar ozzie
			pamela pam
			patricia pat patsy trish tricia patti
			patrick pat paddy
			pauline polly
			penelope penny
			peter pete
			philip phillip phil pip
			philippa pippa pip
			phyllis phyl
			priscilla cilla
			rachel rach rachael
			raymond ray
			rebecca becky becca bex
			reginald reg reggie
			richard rick ricky dick rich richie
			robert rob bob bobby robbie bert
			roberta bobbie
			robin rob
			roderick rod roddy
			rodney rod
			roger rodge
			ronald ron ronnie
			rosemary rose rosie
			roy royston
			russell russ
			samantha sam sammy
			samuel sam sammy
			sandra sandie
			sarah sara sally sadie
			sebastian seb
			shirley shirl
			sidney sydney sid syd
			simon si
			sophia sophie soph
			stanley stan
			stella stell
			stephanie steph
			stephen steven steve stevie ste
			stuart stewart stu
			susan suzanne susanna sue susie suzie
			sylvia sylvie syl
			terence terrence terry tel
			teresa theresa terri tess tessa terry
			thomas tom tommy
			timothy tim timmy
			tracey tracy trace
			valerie val
			vanessa nessa
			veronica ronnie vera
			victor vic
			victoria vicky vikki tori vic
			vincent vince vinnie
			violet vi
			virginia ginny
			vivienne vivian viv
			walter wally walt
			wendy wend
			wilfred wilf
			william bill billy will willie liam
			winifred win winnie
			yvonne von
			zachary zac zach zak
			""";

	private static final Map<String, Set<Integer>> FAMILIES = families();

	private Nicknames() {
	}

	private static Map<String, Set<Integer>> families() {
		Map<String, Set<Integer>> families = new HashMap<>();
		String[] lines = FORMS.split("\n");
		for (int line = 0; line < lines.length; line++) {
			for (String form : lines[line].split(" ")) {
				families.computeIfAbsent(form, (name) -> new HashSet<>()).add(line);
			}
		}
		return families;
	}

	/**
	 * Whether both may be called names of the same given name.
	 */
	static boolean same(String one, String other) {
		Set<Integer> mine = FAMILIES.getOrDefault(one, Set.of());
		return FAMILIES.getOrDefault(other, Set.of()).stream().anyMatch(mine::contains);
	}

}

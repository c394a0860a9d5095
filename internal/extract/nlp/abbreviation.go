package nlp

import "strings"

// stopKind tells how an abbreviation behaves at the end of a sentence.
type stopKind int

const (
	noStop     stopKind = iota
	titleStop           // never ends one: a name follows ("Gen.")
	placeStop           // seldom ends one: a name goes on ("Mt.")
	monthStop           // ends one unless a day or a year follows
	endStop             // may end one: what follows decides ("Inc.")
	numberStop          // is one only before a number ("No. 4")
	stateStop           // is one only behind a comma ("Boston, Mass.")
)

// stopKinds lists the abbreviations of English news, without their full stop,
// as written. Names of states are as the Associated Press shortens them.
var stopKinds = abbreviations(map[stopKind]string{
	titleStop: "Mr Mrs Ms Messrs Mme Mlle Mx Dr Drs Prof Rev Fr Hon Rt Gen Sen Sens Rep Reps Gov Govs Lt Col Cols Maj Capt Cpl Sgt Pvt Brig Cmdr Cdr Adm Ens Spc Pfc Engr Cmdt Abp " +
		"Supt Insp Det Pres Pte Sec Amb Atty Asst Assoc Dep Det Insp Const Cllr Msgr Ald Assn Treas Gens Profs Sr-Gen",
	placeStop: "St Ste Mt Ft Pt",
	monthStop: "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri",
	endStop: "Inc Ltd Co Corp Cos Bros Jr Sr Esq Plc LLC Bhd Pty Pvt etc vs v approx est dept Dept Univ Ave Blvd Rd Sq Ln Hwy Ariz Calif Colo Conn Fla Mich Minn Neb Nev Okla " +
		"Tenn Wyo Wis Ky Ark Ala Tex Kans Nebr Ont Que Alta Sask Bros Govt govt Intl Natl Mfg Ed Eds et al resp incl ext tel Tel min max avg",
	numberStop: "No no Nos nos Art art Sec sec Fig fig Vol vol pp p ch Ch para Rs Op Ex Reg ca c cf",
	stateStop:  "Ill Ind Kan La Md Mass Miss Mo Mont Ore Pa Va Vt Wash Del Ga Me Cal",
})

func abbreviations(lists map[stopKind]string) map[string]stopKind {
	m := map[string]stopKind{}
	for kind, list := range lists {
		for w := range strings.FieldsSeq(list) {
			m[w] = max(m[w], kind)
		}
	}
	// Words that also are plain English are no abbreviations without their sign.
	for _, w := range []string{"et", "al", "min", "max", "Ed", "ext", "incl", "v", "est"} {
		delete(m, w)
	}
	m["al"] = endStop
	return m
}

// dottedDegree lists what stands before the inner stop of a degree: "Ph.D".
var dottedDegree = words("Ph Ed Psy Sc Litt M B D")

// dottedEnds lists the longer last parts of initialisms: "B.Sc", "M.Phil", "W.Va".
var dottedEnds = words("Sc Phil Ed Va Eng Com Tech Litt")

// topDomains end the addresses of sites. Those that are common words are left
// out: "he was in.It rained" has no address.
var topDomains = words("com org net edu gov mil int info biz name co io ai app dev tv fm eu uk ca au nz ie za ke ng de fr es nl ch se dk fi pl pt gr cz ru ua cn jp kr br mx ar cl pe " +
	"example test news media online site blog html htm php pdf")

// currencyCodes stand right before an amount: codes of ISO 4217 and the short
// forms that papers print.
var currencyCodes = words("Rs Rp RM R Sh KSh Ksh TSh Tsh USh Ush Tk Kr kr Ft CFA QR SR Dh Dhs USD EUR GBP JPY CNY INR PKR BDT LKR NPR NGN KES UGX TZS GHS ZAR EGP AED SAR QAR CHF SEK NOK DKK PLN CZK HUF TRY RUB " +
	"UAH BRL MXN ARS CLP COP PEN AUD NZD CAD SGD HKD MYR IDR PHP THB VND KRW TWD ILS US CAN AU NZ HK")

func words(list string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		m[w] = true
	}
	return m
}

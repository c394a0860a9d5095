package mention

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"factdesk/internal/extract/text"
	"factdesk/internal/extract/wordset"
)

// shape is a set of what the spelling of one token shows.
type shape uint16

const (
	capital   shape = 1 << iota // begins with a capital, or with a particle and a capital
	upper                       // two or more letters, all capitals
	initial                     // one letter, or letters each with its dot: J., T.K., J.-P.
	digit                       // holds a digit
	number                      // digits only
	word                        // holds a letter
	starts                      // first word of a sentence or of a quotation
	shout                       // stands where capitals tell nothing
	hyphened                    // capitals on both sides of a hyphen or apostrophe
	stop                        // never part of a name: a month, a weekday, a pronoun
	suffix                      // Jr., III
	possess                     // 's
	dated                       // stands in a dateline
	camel                       // capitals within the word: AirTran
	brand                       // a small letter and a capital: iPhone
	announces                   // may announce a by-name: "alias", "known as"
)

// attachedParticles stand before a capital within one token: al-Khatib, d'Arc, N'Diaye.
var attachedParticles = map[string]bool{
	"al": true, "el": true, "ad": true, "as": true, "ash": true, "an": true, "ar": true, "at": true,
	"az": true, "d": true, "l": true, "n": true, "m": true, "t": true, "ul": true, "ur": true,
	"ben": true, "bin": true, "abu": true, "i": true, "e": true, "de": true, "s": true,
}

var nameSuffixes = wordset.New(map[string]bool{
	"jr": true, "jr.": true, "sr": true, "sr.": true, "ii": true, "iii": true, "iv": true, "vi": true,
	"vii": true, "viii": true, "ix": true, "xi": true, "xii": true, "xiii": true, "xiv": true, "xvi": true,
	"esq": true, "esq.": true,
})

// calendarWords never belong to a name, unless a given name (see Found.mayBeGiven).
var calendarWords = wordset.New(map[string]bool{
	"january": true, "february": true, "march": true, "april": true, "may": true, "june": true, "july": true,
	"august": true, "september": true, "october": true, "november": true, "december": true,
	"monday": true, "tuesday": true, "wednesday": true, "thursday": true, "friday": true, "saturday": true,
	"sunday": true, "jan.": true, "feb.": true, "mar.": true, "apr.": true, "aug.": true, "sept.": true, "sep.": true,
	"oct.": true, "nov.": true, "dec.": true, "jan": true, "feb": true, "aug": true, "sept": true, "sep": true, "oct": true, "nov": true,
	"dec": true, "easter": true, "christmas": true, "ramadan": true, "thanksgiving": true, "eid": true, "mondays": true, "sundays": true,
	"tuesdays": true, "wednesdays": true, "thursdays": true, "fridays": true, "saturdays": true,
})

// functionWords open sentences and quotations, and never are names by themselves.
var functionWords = wordset.New(map[string]bool{
	"the": true, "a": true, "an": true, "i": true, "he": true, "she": true, "it": true, "we": true, "they": true,
	"you": true, "this": true, "that": true, "these": true, "those": true, "there": true, "here": true, "in": true,
	"on": true, "at": true, "by": true, "for": true, "from": true, "to": true, "with": true, "of": true, "as": true,
	"and": true, "but": true, "or": true, "nor": true, "so": true, "if": true, "when": true, "while": true, "after": true,
	"before": true, "since": true, "until": true, "because": true, "although": true, "though": true, "however": true,
	"his": true, "her": true, "its": true, "their": true, "our": true, "my": true, "your": true, "who": true, "what": true,
	"where": true, "why": true, "how": true, "which": true, "whose": true, "no": true, "not": true, "none": true, "all": true,
	"both": true, "each": true, "every": true, "some": true, "any": true, "many": true, "most": true, "more": true,
	"is": true, "are": true, "was": true, "were": true, "has": true, "have": true, "had": true, "do": true, "does": true,
	"did": true, "will": true, "would": true, "can": true, "could": true, "may": true, "might": true, "must": true,
	"should": true, "yes": true, "also": true, "then": true, "than": true, "under": true, "over": true, "about": true,
	"among": true, "against": true, "between": true, "during": true, "through": true, "into": true, "out": true, "up": true,
	"down": true, "off": true, "yet": true, "still": true, "even": true, "only": true, "just": true, "another": true, "other": true,
	"others": true, "such": true, "nearly": true, "almost": true, "about.": true, "roughly": true, "approximately": true,
	"i'm": true, "him": true, "them": true, "us": true, "me": true, "let": true, "neither": true, "either": true, "former": true,
	"one": true, "two": true, "three": true, "four": true, "five": true, "six": true, "seven": true, "eight": true, "nine": true, "ten": true,
	"be": true, "been": true, "being": true, "am": true, "unlike": true, "like": true, "despite": true, "meanwhile": true, "according": true,
})

// shapeOf reads the spelling of a token; where it stands is added later.
func shapeOf(t *text.Token) shape {
	s := letterShape(t.Norm)
	if s == 0 {
		s = runeShape(t.Norm)
	}
	if aliasCues.Get(t.Lower) {
		s |= announces
	}
	if s&capital == 0 {
		if t.Lower == "'s" {
			s |= possess
		}
		return s
	}
	switch {
	case calendarWords.Get(t.Lower):
		s |= stop
	case nameSuffixes.Get(t.Lower) && s&capital != 0:
		s |= suffix
	case t.Norm == "I":
		s |= stop
	}
	return s
}

// letterShape returns the shape of a token that is made of small letters of ASCII,
// but for the first, as most are, and 0 for all others.
func letterShape(norm string) shape {
	if len(norm) < 2 {
		return 0
	}
	for i := 1; i < len(norm); i++ {
		if norm[i] < 'a' || norm[i] > 'z' {
			return 0
		}
	}
	switch first := norm[0]; {
	case first >= 'a' && first <= 'z':
		return word
	case first >= 'A' && first <= 'Z':
		return word | capital
	}
	return 0
}

func runeShape(norm string) shape {
	var s shape
	letters, uppers, dots, others := 0, 0, 0, 0
	lowerBefore := false
	first := true
	var last rune
	for _, r := range norm {
		switch {
		case unicode.IsLetter(r):
			letters++
			isUpper := unicode.IsUpper(r) || unicode.IsTitle(r)
			if isUpper {
				uppers++
			} else if unicode.IsLower(r) {
				lowerBefore = true
			}
			if first && isUpper {
				s |= capital
			}
			if isUpper && (last == '-' || last == '\'') {
				s |= hyphened
			}
		case unicode.IsDigit(r):
			s |= digit
		case r == '.':
			dots++
		default:
			others++
		}
		first, last = false, r
	}
	if letters > 0 {
		s |= word
	}
	return s | counted(norm, s, letters, uppers, dots, others, lowerBefore)
}

// counted adds what follows from the numbers of letters, capitals and dots.
func counted(norm string, s shape, letters, uppers, dots, others int, lowerBefore bool) shape {
	var add shape
	if s&digit != 0 && letters == 0 {
		add |= number
	}
	if s&capital != 0 && uppers >= 2 && uppers < letters && s&hyphened == 0 && others == 0 && !camelPrefix(norm) {
		add |= camel
	}
	if s&capital == 0 && uppers > 0 && innerCapital(norm, s) {
		add |= capital
		if !strings.ContainsAny(norm, "-'") {
			add |= brand
		}
	}
	switch {
	case letters == 0 || uppers < letters || lowerBefore:
	case letters == 1 && dots+others <= 1 && s&digit == 0 && !strings.ContainsAny(norm, "&'"):
		add |= initial
	case letters <= 3 && dots >= letters-others && dots > 0 && s&digit == 0:
		add |= initial
	case letters >= 2:
		add |= upper
	}
	return add
}

// camelPrefix reports whether the inner capital is that of a surname or given
// name: McAllister, DeShawn.
func camelPrefix(norm string) bool {
	for _, p := range []string{"Mc", "Mac", "De", "Di", "La", "Le", "Van", "Fitz", "Du", "Von", "Del", "Da", "Ma", "O", "Bel", "Ja", "Ke"} {
		if rest, ok := strings.CutPrefix(norm, p); ok && rest != "" {
			r, size := utf8.DecodeRuneInString(rest)
			return unicode.IsUpper(r) && !strings.ContainsFunc(rest[size:], unicode.IsUpper)
		}
	}
	return false
}

// innerCapital reports whether a token that begins in lower case is a name all
// the same: al-Khatib, d'Arc, eBay, but not non-Mexican or pro-Trump.
func innerCapital(norm string, s shape) bool {
	cut := strings.IndexAny(norm, "-'")
	if cut < 0 {
		r, size := utf8.DecodeRuneInString(norm)
		next, _ := utf8.DecodeRuneInString(norm[size:])
		return unicode.IsLower(r) && unicode.IsUpper(next) && s&digit == 0
	}
	return attachedParticles[norm[:cut]]
}

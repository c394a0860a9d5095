package nlp

import "strings"

// pluralLemma finds the singular of a noun.
func pluralLemma(w string) string {
	if l, ok := irregularNouns[w]; ok {
		return l
	}
	if i := strings.LastIndexByte(w, '-'); i > 0 && i < len(w)-1 {
		return w[:i+1] + pluralLemma(w[i+1:])
	}
	switch {
	case strings.HasSuffix(w, "men") && !plainMen[w]:
		return w[:len(w)-2] + "an"
	case strings.HasSuffix(w, "people") || strings.HasSuffix(w, "children"):
		return strings.TrimSuffix(w, "ren")
	case len(w) < 3 || !strings.HasSuffix(w, "s"):
		return w
	case strings.HasSuffix(w, "ss"), strings.HasSuffix(w, "us"), strings.HasSuffix(w, "is"):
		return w
	case strings.HasSuffix(w, "ies"):
		if len(w) == 4 || ieNouns[w] {
			return w[:len(w)-1]
		}
		return w[:len(w)-3] + "y"
	case strings.HasSuffix(w, "oes") && !oeNouns[w]:
		return w[:len(w)-2]
	case strings.HasSuffix(w, "wives"), strings.HasSuffix(w, "knives"):
		return w[:len(w)-3] + "fe"
	case strings.HasSuffix(w, "'s"):
		return w[:len(w)-2]
	}
	return sibilant(w)
}

// plainMen end in -men without being plurals of -man.
var plainMen = words("specimen regimen omen abdomen semen acumen amen stamen hymen cyclamen ramen lumen yemen bremen")

// ieNouns have a singular in -ie.
var ieNouns = words("movies zombies cookies hippies rookies calories selfies prairies brownies genies sorties reveries talkies junkies newbies birdies aunties hoodies indies techies " +
	"foodies veggies goalies freebies groupies yuppies collies lingeries menageries camaraderies boogies walkie-talkies")

// oeNouns have a singular in -oe.
var oeNouns = words("shoes toes hoes canoes foes woes oboes floes roes does tiptoes horseshoes")

package nlp

import "strings"

// Lemma returns the dictionary form of a word, given the word folded and in
// lower case and its Penn Treebank tag: "hand" for "handed" (VBD), "man" for
// "men" (NNS). Participles that are tagged as adjectives are verbs ("wounded",
// JJ, is "wound"). Names keep their form, but for the plural ones. A word that
// no rule knows is its own lemma.
func Lemma(lower, tag string) string {
	if len(lower) > maxLemma || lower == "" {
		return lower
	}
	switch {
	case strings.HasPrefix(tag, "VB") || tag == "MD":
		return verbLemma(lower, tag)
	case tag == "NNS" || tag == "NNPS":
		return pluralLemma(lower)
	case tag == "NN":
		if l, ok := irregularNouns[lower]; ok && l == lower {
			return l
		}
	case tag == "JJ" && strings.HasSuffix(lower, "ed") && !plainAdjectives[lower] && !strings.Contains(lower, "-"):
		return verbLemma(lower, "VBN")
	case tag == "JJR" || tag == "RBR":
		return degreeLemma(lower, "er")
	case tag == "JJS" || tag == "RBS":
		return degreeLemma(lower, "est")
	case tag == "RB" && lower == "n't":
		return "not"
	}
	return lower
}

// maxLemma is the length of the longest word that is looked at, in bytes.
const maxLemma = 40

// plainAdjectives end in -ed without being participles.
var plainAdjectives = words("red sacred naked wicked rugged ragged crooked kindred hundred bed shed wretched jagged dogged unprecedented aged beloved learned indeed unarmed " +
	"unidentified unnamed undocumented unexpected uninjured unharmed unauthorized unlicensed sled wed blessed cursed talented left-handed")

// clippedVerbs are the forms that tokens of contractions have.
var clippedVerbs = map[string]string{
	"'s": "be", "'re": "be", "'m": "be", "'ve": "have", "'ll": "will", "'d": "would", "wo": "will", "ca": "can", "sha": "shall", "ai": "be",
	"am": "be", "is": "be", "are": "be", "was": "be", "were": "be", "has": "have", "does": "do", "goes": "go",
}

// verbLemma finds the base form of a verb.
func verbLemma(w, tag string) string {
	if l, ok := clippedVerbs[w]; ok {
		return l
	}
	if tag == "MD" || tag == "VB" || tag == "VBP" {
		return w
	}
	if l, ok := irregularVerbs.Find(w); ok && tag != "VBZ" && tag != "VBG" {
		return l
	}
	if prefix, rest, ok := strings.Cut(w, "-"); ok && rest != "" {
		return prefix + "-" + verbLemma(rest, tag)
	}
	switch tag {
	case "VBZ":
		return thirdPerson(w)
	case "VBG":
		stem, ok := strings.CutSuffix(w, "ing")
		switch {
		case !ok || len(stem) < 2:
			return w
		case len(stem) == 2 && stem[1] == 'y':
			return stem[:1] + "ie" // dying, lying, tying, vying
		}
		return baseOf(stem)
	case "VBD", "VBN":
		return pastBase(w)
	}
	return w
}

// pastBase takes -ed off a regular verb.
func pastBase(w string) string {
	switch {
	case !strings.HasSuffix(w, "ed") || len(w) < 4:
		return w
	case strings.HasSuffix(w, "eed"):
		if eeVerbs[w] {
			return w[:len(w)-1]
		}
		return w
	case strings.HasSuffix(w, "ied") && len(w) > 4:
		if ieVerbs[w] {
			return w[:len(w)-1]
		}
		return w[:len(w)-3] + "y"
	case len(w) == 4 && w[1] == 'i':
		return w[:3] // died, tied, lied, vied
	}
	return baseOf(w[:len(w)-2])
}

// eeVerbs are the verbs in -ee; in other words in -eed the d is the stem's.
var eeVerbs = words("freed agreed disagreed decreed guaranteed refereed emceed peed teed treed kneed pedigreed")

// ieVerbs are the longer verbs in -ie.
var ieVerbs = words("belied untied retied underlied stymied")

// thirdPerson takes -s off a verb.
func thirdPerson(w string) string {
	switch {
	case len(w) < 3 || !strings.HasSuffix(w, "s") || strings.HasSuffix(w, "ss"):
		return w
	case strings.HasSuffix(w, "ies"):
		if len(w) == 4 || ieVerbs[w[:len(w)-1]+"d"] {
			return w[:len(w)-1]
		}
		return w[:len(w)-3] + "y"
	case strings.HasSuffix(w, "oes") && w != "toes" && w != "shoes" && w != "hoes" && w != "canoes":
		return w[:len(w)-2]
	}
	return sibilant(w)
}

// sibilant takes -s or -es off a word in which it may follow a hissing sound.
func sibilant(w string) string {
	stem := w[:len(w)-1]
	if !strings.HasSuffix(w, "es") {
		return stem
	}
	bare := w[:len(w)-2]
	switch {
	case keepsE[w]:
		return stem
	case strings.HasSuffix(bare, "ss"), strings.HasSuffix(bare, "sh"), strings.HasSuffix(bare, "x"), strings.HasSuffix(bare, "ch"),
		strings.HasSuffix(bare, "tz"):
		return bare
	case strings.HasSuffix(bare, "zz"):
		if bare == "quizz" {
			return "quiz"
		}
		return bare
	case strings.HasSuffix(bare, "us") && !strings.HasSuffix(bare, "aus") && !strings.HasSuffix(bare, "ous"):
		if usWords[w] {
			return stem
		}
		return bare
	case asWords[w]:
		return bare
	}
	return stem
}

// keepsE lists words in -ches, -shes and -xes whose base form ends in e.
var keepsE = words("aches headaches toothaches heartaches backaches stomachaches caches avalanches niches psyches axes deluxes douches creches caliches moustaches mustaches quiches pastiches cliches")

// usWords keep the e of -use; other words in -uses end in -us ("viruses").
var usWords = words("uses abuses accuses amuses confuses defuses diffuses disuses enthuses excuses fuses infuses misuses muses overuses peruses profuses recluses recuses refuses reuses ruses transfuses")

// asWords lose -es: they end in -as, -is and -os.
var asWords = words("gases biases canvases atlases aliases irises christmases pancreases trellises rhinoceroses pyjamases")

// degreeLemma takes the ending of comparison off an adjective or adverb.
func degreeLemma(w, ending string) string {
	if l, ok := irregularDegrees[w]; ok {
		return l
	}
	stem, ok := strings.CutSuffix(w, ending)
	if !ok || len(stem) < 3 {
		return w
	}
	switch n := len(stem); {
	case stem[n-1] == 'i':
		return stem[:n-1] + "y"
	case stem[n-1] == stem[n-2] && strings.IndexByte("bdgmnpt", stem[n-1]) >= 0:
		return stem[:n-1]
	case degreeE[stem]:
		return stem + "e"
	}
	return stem
}

var irregularDegrees = map[string]string{
	"more": "more", "most": "most", "less": "less", "least": "least", "better": "good", "best": "good", "worse": "bad", "worst": "bad",
	"further": "far", "farther": "far", "furthest": "far", "farthest": "far", "elder": "old", "eldest": "old", "fewer": "few", "fewest": "few", "later": "late", "latest": "late",
}

// degreeE lists the stems of adjectives that end in e.
var degreeE = words("larg wid saf nic fin rar sever clos brav strang tru fre whit pal wis rip tam lat hug loos dens tens fierc sparse spars pur simpl gentl nobl humbl littl sur rud cut crud blu mor remot abl ampl subtl extrem")

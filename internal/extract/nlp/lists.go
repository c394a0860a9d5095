package nlp

import (
	_ "embed"
	"maps"
	"strings"

	"factdesk/internal/extract/wordset"
)

//go:embed data/irregular_verbs.txt
var irregularVerbList string

//go:embed data/irregular_nouns.txt
var irregularNounList string

//go:embed data/verb_stems.txt
var verbStemList string

// The lists, read once when the program starts. A form that belongs to two
// verbs is the first one's of the file, unless chosen below.
var (
	irregularVerbs, participles = readVerbs(irregularVerbList)
	irregularNouns              = readPairs(irregularNounList)
	verbStems                   = readPairs(verbStemList)
)

// chosenVerbs settles the forms that two verbs share, by what news means.
var chosenVerbs = map[string]string{
	"found": "find", "ground": "grind", "bound": "bind", "lay": "lie", "saw": "see", "left": "leave", "felt": "feel", "wound": "wind", "fell": "fall", "rose": "rise", "shot": "shoot", "born": "bear",
}

// readVerbs maps past forms to their base, and tells which are participles as
// well as past forms.
func readVerbs(list string) (verbs *wordset.Map[string], both map[string]bool) {
	bases, both := map[string]string{}, map[string]bool{}
	for _, fields := range rows(list) {
		for _, f := range fields[1:] {
			for form := range strings.SplitSeq(f, "/") {
				if _, taken := bases[form]; !taken {
					bases[form] = fields[0]
				}
			}
		}
		if len(fields) == 3 && fields[1] == fields[2] {
			both[fields[1]] = true
		}
	}
	maps.Copy(bases, chosenVerbs)
	return wordset.New(bases), both
}

func readPairs(list string) map[string]string {
	m := map[string]string{}
	for _, fields := range rows(list) {
		m[fields[0]] = fields[len(fields)-1]
	}
	return m
}

// rows splits a list into lines and fields, without comments and empty lines.
func rows(list string) [][]string {
	var out [][]string
	for line := range strings.Lines(list) {
		if fields := strings.Fields(line); len(fields) > 0 && fields[0] != "#" && fields[0][0] != '#' {
			out = append(out, fields)
		}
	}
	return out
}

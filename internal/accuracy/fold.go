package accuracy

import (
	"regexp"
	"strings"

	"golang.org/x/text/cases"
)

var (
	unitedStates = regexp.MustCompile(`\bu\.s\.`)
	gaps         = regexp.MustCompile(`[\s\p{Z}.]+`)
	quotes       = strings.NewReplacer("’", "'", "“", `"`, "”", `"`)
)

// fold reduces a name to what two spellings of it share: case, quotes, a
// leading article, a closing possessive, full stops and spaces do not count.
func fold(name string) string {
	name = strings.TrimSpace(cases.Fold().String(quotes.Replace(name)))
	name = strings.TrimPrefix(name, "the ")
	name = strings.TrimSuffix(name, "'s")
	name = unitedStates.ReplaceAllString(name, "us")
	return strings.TrimSpace(gaps.ReplaceAllString(name, " "))
}

// sameName reports whether any of the names given equals one of those accepted.
func sameName(accepted, given []string) bool {
	for _, a := range accepted {
		for _, g := range given {
			if g != "" && fold(a) == fold(g) {
				return true
			}
		}
	}
	return false
}

// sameParty reports whether both are absent, or one name holds the other.
func sameParty(gold, got string) bool {
	if gold == "" || got == "" {
		return gold == got
	}
	g, p := fold(gold), fold(got)
	return strings.Contains(p, g) || strings.Contains(g, p)
}

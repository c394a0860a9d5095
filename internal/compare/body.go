package compare

import (
	"slices"
	"strings"

	"factdesk/internal/extract/lexicon"
)

// body is a party, agent or place as it is compared: the country that its name
// says, and what the name says besides.
type body struct {
	country string // ISO 3166-1 alpha-2, or ""
	core    string // "justice department"; "government" is the state itself, "" nothing
}

// maxCountryWords is the longest name of a country that is looked for.
const maxCountryWords = 5

// body reads a name: "U.S. Justice Department" and "Department of Justice" have
// one core, and the first has a country.
func (v *vocabulary) body(name string) body {
	fields := nameFields(name)
	var b body
	if code, ok := attr(v.places, v.capitals, strings.Join(fields, " ")); ok {
		return body{country: code, core: "government"}
	}
	fields, b.country = v.takeCountry(fields)
	words := foldWords(strings.Join(fields, " "))
	words = departmentLast(slices.DeleteFunc(words, func(w string) bool { return w == "the" }))
	switch {
	case len(words) == 0 && b.country == "":
		return b
	case v.meansState(words) && (b.country != "" || len(words) == 1):
		b.core = "government"
		return b
	}
	words[len(words)-1] = singular(words[len(words)-1])
	b.core = strings.Join(words, " ")
	return b
}

// nameFields cuts a name at its spaces, without articles, quotes and possessives.
func nameFields(name string) []string {
	fields := strings.Fields(strings.NewReplacer("’", "'", "“", "", "”", "", "\"", "", ",", "").Replace(name))
	for i, f := range fields {
		fields[i] = strings.TrimSuffix(strings.TrimSuffix(f, "'s"), "'")
	}
	for len(fields) > 1 && strings.EqualFold(fields[0], "the") {
		fields = fields[1:]
	}
	return fields
}

// takeCountry takes the name of a country, or of its people, from the front of
// a name or from behind its "of", and returns what is left and its code.
func (v *vocabulary) takeCountry(fields []string) (rest []string, code string) {
	if code, n := v.countryAt(fields); n > 0 {
		return fields[n:], code
	}
	for i := 1; i < len(fields); i++ {
		if !strings.EqualFold(fields[i-1], "of") {
			continue
		}
		tail := fields[i:]
		if len(tail) > 1 && strings.EqualFold(tail[0], "the") {
			tail = tail[1:]
		}
		if code, n := v.countryAt(tail); n > 0 && n == len(tail) {
			return fields[:i-1], code
		}
	}
	return fields, ""
}

// countryAt returns the code of the longest country or people that the fields
// begin with, and how many of them name it.
func (v *vocabulary) countryAt(fields []string) (code string, n int) {
	for n := min(len(fields), maxCountryWords); n > 0; n-- {
		words := strings.Join(fields[:n], " ")
		for _, list := range []lexicon.ID{v.countries, v.demonyms} {
			if code, ok := attr(v.places, list, words); ok && code != "-" {
				return code, n
			}
		}
	}
	return "", 0
}

// departmentLast puts "department of justice" as "justice department".
func departmentLast(words []string) []string {
	if len(words) < 3 || words[1] != "of" {
		return words
	}
	switch words[0] {
	case "department", "ministry", "office", "bureau", "secretariat", "board":
		return append(slices.Clone(words[2:]), words[0])
	}
	return words
}

// meansState reports whether the words beside the country mean the state
// itself: none, or "officials", "federal authorities".
func (v *vocabulary) meansState(words []string) bool {
	if len(words) == 0 {
		return true
	}
	return len(words) <= 3 && v.states[words[len(words)-1]]
}

// party reads the name of an agent, giver or place; no name is no body.
func (v *vocabulary) party(name string) body {
	if strings.TrimSpace(name) == "" {
		return body{}
	}
	return v.body(name)
}

func (b body) String() string {
	return strings.TrimSpace(b.country + " " + b.core)
}

// accord tells how two bodies go together.
type accord int

const (
	unknown      accord = iota // one of them says nothing
	same                       // the same body
	sameCountry                // bodies of one country, one perhaps speaking for the other
	otherBody                  // not known to be the same
	otherCountry               // of different countries
)

func (b body) accord(o body) accord {
	switch {
	case b == body{} || o == body{}:
		return unknown
	case b.country != "" && o.country != "" && b.country != o.country:
		return otherCountry
	case b.core == o.core:
		return same
	case b.country != "" && b.country == o.country:
		return sameCountry
	}
	return otherBody
}

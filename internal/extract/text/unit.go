package text

import "fmt"

// Unit is what offsets count.
type Unit int

// The units. UTF32 is the default of the contract: code points, as the text
// positions of the W3C Web Annotation Data Model are.
const (
	UTF32 Unit = iota // code points
	UTF16             // code units of UTF-16, as JavaScript and Java count
	UTF8              // bytes
)

// ParseUnit reads "utf-32", "utf-16" or "utf-8", as String writes them.
func ParseUnit(s string) (Unit, error) {
	for _, u := range []Unit{UTF32, UTF16, UTF8} {
		if s == u.String() {
			return u, nil
		}
	}
	return UTF32, fmt.Errorf("text: unknown unit of offsets %q; want utf-32, utf-16 or utf-8", s)
}

// String returns the name of the unit in the contract.
func (u Unit) String() string {
	switch u {
	case UTF16:
		return "utf-16"
	case UTF8:
		return "utf-8"
	default:
		return "utf-32"
	}
}

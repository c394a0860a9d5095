package measure

import (
	"strings"
	"unicode"

	"factdesk/internal/extract/numeral"
)

// piece is a word or a part of one: "40-kilometre" and "60km" have two each.
type piece struct {
	text  string // as written, folded
	token int
	first bool // begins its token
	whole bool // is its token
}

// maxPieces bounds the parts of one token.
const maxPieces = 8

// split appends the pieces of one token.
func split(out []piece, norm string, token int) []piece {
	n := len(out)
	rest := norm
	for len(out)-n < maxPieces-1 {
		at, skip := cut(rest)
		if at <= 0 {
			break
		}
		out = append(out, piece{text: rest[:at], token: token})
		rest = rest[at+skip:]
	}
	out = append(out, piece{text: rest, token: token})
	out[n].first = true
	out[n].whole = len(out) == n+1
	return out
}

// cut returns where the first piece of a token ends and how many bytes part it
// from the next; at is 0 where the token is one piece.
func cut(s string) (at, skip int) {
	if s == "" {
		return 0, 0
	}
	if digit(s[0]) {
		return cutNumber(s)
	}
	if shortSign(s) {
		return 1, 0
	}
	for i := 1; i+1 < len(s); i++ {
		if s[i] == '-' && letter(s[i+1]) {
			return i, 1
		}
	}
	return 0, 0
}

// cutNumber cuts behind the number that a token begins with: before a hyphen
// ("10-a-day") or before the letters of a unit ("1.15kg").
func cutNumber(s string) (at, skip int) {
	end := 0
	for end < len(s) && !letter(s[end]) && s[end] < 0x80 {
		end++
	}
	if end == len(s) {
		return 0, 0
	}
	if s[end-1] == '-' {
		return end - 1, 1
	}
	tail := end
	for tail < len(s) && s[tail] != '-' {
		tail++
	}
	if _, _, ok := numeral.Parse([]string{strings.ToLower(s[:tail])}, 0); ok {
		if tail+1 < len(s) && letter(s[tail+1]) {
			return tail, 1
		}
		return 0, 0
	}
	return end, 0
}

// shortSign reports whether a token is a currency's letter glued to a sum, as
// papers of its country print it: "N500,000".
func shortSign(s string) bool {
	return len(s) > 3 && strings.IndexByte("NKPR", s[0]) >= 0 && digit(s[1]) && !letter(s[2]) && s[2] != '-' &&
		strings.IndexFunc(s[1:], unicode.IsUpper) < 0
}

func digit(b byte) bool  { return '0' <= b && b <= '9' }
func letter(b byte) bool { return 'a' <= b && b <= 'z' || 'A' <= b && b <= 'Z' }

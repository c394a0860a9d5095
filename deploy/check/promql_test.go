package check_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// named is what a PromQL expression names.
type named struct{ metrics, labels []string }

// grouping lists the words that a list of labels in brackets may follow.
var grouping = strings.Fields("by without on ignoring group_left group_right")

// reserved lists the words that are neither metrics nor functions: operators,
// and the aggregations that we use, which a list of labels may follow.
var reserved = strings.Fields("and or unless bool offset inf nan sum count max topk")

var closing = map[byte]string{'{': "}", '(': ")"}

// names reads what an expression names. Whether the expression is right is for
// promtool to say; this only tells words from words, in one pass.
func names(expr string) named {
	expr = unquoted(expr)
	var n named
	last := "" // the word before an opening bracket
	for i := 0; i < len(expr); {
		c := expr[i]
		switch {
		case c == '[':
			i = after(expr, i, "]")
		case c == '{', c == '(' && slices.Contains(grouping, last):
			end := after(expr, i, closing[c])
			n.labels = append(n.labels, labels(expr[i+1:end-1])...)
			i, last = end, ""
		case letter(c):
			end := i
			for end < len(expr) && (letter(expr[end]) || digit(expr[end])) {
				end++
			}
			last = expr[i:end]
			if !slices.Contains(grouping, last) && !slices.Contains(reserved, last) && !strings.HasPrefix(expr[end:], "(") {
				n.metrics = append(n.metrics, last)
			}
			i = end
		case digit(c): // a number or a duration, with its letters
			for i < len(expr) && (letter(expr[i]) || digit(expr[i]) || expr[i] == '.') {
				i++
			}
		default:
			i++
		}
	}
	return n
}

// unquoted drops what stands in quotes; our expressions quote no quotes.
func unquoted(expr string) string {
	var out strings.Builder
	for i, part := range strings.Split(expr, `"`) {
		if i%2 == 0 {
			out.WriteString(part)
		}
	}
	return out.String()
}

// after returns the place behind the next mark, or the end.
func after(expr string, from int, mark string) int {
	if i := strings.Index(expr[from:], mark); i >= 0 {
		return from + i + len(mark)
	}
	return len(expr)
}

// labels reads the names in a list of labels or of matchers.
func labels(list string) []string {
	var out []string
	for matcher := range strings.SplitSeq(list, ",") {
		name := strings.TrimSpace(matcher)
		end := 0
		for end < len(name) && (letter(name[end]) || digit(name[end])) {
			end++
		}
		if end > 0 {
			out = append(out, name[:end])
		}
	}
	return out
}

func letter(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || c == '_' || c == ':'
}

func digit(c byte) bool { return '0' <= c && c <= '9' }

func TestNamesOfAnExpression(t *testing.T) {
	for _, c := range []struct {
		expr string
		want named
	}{
		{"up", named{metrics: []string{"up"}}},
		{`up{job="a(b",x=~"y{2}"} == 0 or 340e6 > b:c`, named{[]string{"up", "b:c"}, []string{"job", "x"}}},
		{
			"sum by (job, le) (rate(a_total[5m])) / ignoring(le) group_left() max(b offset 5m)",
			named{[]string{"a_total", "b"}, []string{"job", "le", "le"}},
		},
	} {
		require.Equal(t, c.want, names(c.expr), c.expr)
	}
}

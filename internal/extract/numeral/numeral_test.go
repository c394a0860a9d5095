package numeral_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"factdesk/internal/extract/numeral"
)

// parse reads the number at the start of the blank-separated words, which a "|"
// may divide into those before the number and the rest.
func parse(s string) (numeral.Number, string, bool) {
	before, rest, cut := strings.Cut(s, "| ")
	words := strings.Fields(before)
	at := len(words)
	if !cut {
		at = 0
	} else {
		words = append(words, strings.Fields(rest)...)
	}
	n, next, ok := numeral.Parse(words, at)
	return n, strings.Join(words[next:], " "), ok
}

func TestParseCardinals(t *testing.T) {
	for _, c := range []struct {
		in   string
		want float64
		rest string
	}{
		{"26", 26, ""},
		{"26 people", 26, "people"},
		{"1,000", 1000, ""},
		{"12,34,567", 1234567, ""},
		{"1,234,567 votes", 1234567, "votes"},
		{"zero cases", 0, "cases"},
		{"one man", 1, "man"},
		{"twenty-six", 26, ""},
		{"twenty six", 26, ""},
		{"one hundred and five", 105, ""},
		{"one-hundred-and-five", 105, ""},
		{"a hundred", 100, ""},
		{"a hundred and two others", 102, "others"},
		{"three hundred thousand", 300000, ""},
		{"two hundred and two thousand", 202000, ""},
		{"two thousand and two hundred", 2200, ""},
		{"3 hundred and 2 hundred", 300, "and 2 hundred"},
		{"4 thousand 3 hundred and 21", 4321, ""},
		{"1 million 26 were", 1e6, "26 were"},
		{"two million and 26", 2000026, ""},
		{"half a million", 500000, ""},
		{"half a million people", 500000, "people"},
		{"half million", 500000, ""},
		{"quarter of a million", 250000, ""},
		{"two thirds of a million", 666666.667, ""},
		{"half a dozen", 6, ""},
		{"half-dozen", 6, ""},
		{"a half-dozen men", 6, "men"},
		{"a dozen", 12, ""},
		{"dozen killed", 12, "killed"},
		{"two dozen", 24, ""},
		{"3 dozens", 36, ""},
		{"a dozen and a half", 18, ""},
		{"1.5 million", 1.5e6, ""},
		{"2.3 million", 2.3e6, ""},
		{"1.5m", 1.5e6, ""},
		{"2bn", 2e9, ""},
		{"3k", 3000, ""},
		{"5 mn", 5e6, ""},
		{"four and a half million", 4.5e6, ""},
		{"3 million and a half", 3.5e6, ""},
		{"two point two million", 2.2e6, ""},
		{"13 lakh", 1.3e6, ""},
		{"three lakh crore", 3e12, ""},
		{"three crore twelve lakh fifty-six thousand seven hundred twenty-one", 31256721, ""},
		{"twenty-one trillion and three hundred", 21000000000300, ""},
		{"hundred thousand", 100000, ""},
		{"a couple of men", 2, "of men"},
		{"a couple of hundred", 200, ""},
		{"a pair of shoes", 2, "of shoes"},
		{"minus 5", -5, ""},
		{"-1,200", -1200, ""},
		{"fifty-eight", 58, ""},
		{"one of the 26", 1, "of the 26"},
		{"two - storey", 2, "- storey"},
		{"100+ people", 100, "people"},
		{"26 in february", 26, "in february"},
		{"12 in six boxes", 12, "in six boxes"},
		{"at| one point two men", 1, "point two men"},
	} {
		n, rest, ok := parse(c.in)
		require.True(t, ok, c.in)
		require.InDelta(t, c.want, n.Value, 1e-6, c.in)
		require.InDelta(t, c.want, n.High, 1e-6, c.in)
		require.Equal(t, c.rest, rest, c.in)
		require.False(t, n.Range, c.in)
		require.False(t, n.Indefinite, c.in)
		require.Equal(t, numeral.Cardinal, n.Kind, c.in)
	}
}

func TestParseDecimals(t *testing.T) {
	for _, c := range []struct {
		in      string
		want    float64
		decimal bool
	}{
		{"13.5", 13.5, true},
		{"13.5 million", 13.5e6, false},
		{".08", 0.08, true},
		{"1,674.5", 1674.5, true},
		{"two and a half", 2.5, true},
		{"one and a half", 1.5, true},
		{"2½", 2.5, true},
		{"1 1/2", 1.5, true},
		{"nine point nought four", 9.04, true},
		{"26", 26, false},
	} {
		n, rest, ok := parse(c.in)
		require.True(t, ok, c.in)
		require.InDelta(t, c.want, n.Value, 1e-9, c.in)
		require.Equal(t, c.decimal, n.Decimal, c.in)
		require.Empty(t, rest, c.in)
	}
}

func TestParseRanges(t *testing.T) {
	for _, c := range []struct {
		in        string
		low, high float64
		joiner    string
		rest      string
	}{
		{"10-12", 10, 12, "-", ""},
		{"10–12 people", 10, 12, "-", "people"},
		{"10 - 12", 10, 12, "-", ""},
		{"10 to 12", 10, 12, "to", ""},
		{"10 or 12", 10, 12, "or", ""},
		{"one or two at a time", 1, 2, "or", "at a time"},
		{"15 or 16", 15, 16, "or", ""},
		{"between 10 and 12", 10, 12, "between", ""},
		{"between one hundred and two hundred", 100, 200, "between", ""},
		{"between a hundred and one and a hundred and ten", 101, 110, "between", ""},
		{"from 10 to 12", 10, 12, "from", ""},
		{"5 to 6 million", 5e6, 6e6, "to", ""},
		{"5-6 million", 5e6, 6e6, "-", ""},
		{"45,000 to 55,000", 45000, 55000, "to", ""},
		{"500 to 1 thousand", 500, 1000, "to", ""},
		{"two to three thousand", 2000, 3000, "to", ""},
		{"two-to-three", 2, 3, "to", ""},
		{"1.5 to 2 million", 1.5e6, 2e6, "to", ""},
	} {
		n, rest, ok := parse(c.in)
		require.True(t, ok, c.in)
		require.True(t, n.Range, c.in)
		require.InDelta(t, c.low, n.Value, 1e-6, c.in)
		require.InDelta(t, c.high, n.High, 1e-6, c.in)
		require.Equal(t, c.joiner, n.Joiner, c.in)
		require.Equal(t, c.rest, rest, c.in)
	}
}

func TestParseNoRange(t *testing.T) {
	for _, c := range []struct {
		in   string
		want float64
		rest string
	}{
		{"rose from| 12 to 15", 12, "to 15"},
		{"jailed ,| one to nine years", 1, "to nine years"},
		{"12 to 10", 12, "to 10"},
		{"two or 500", 2, "or 500"},
		{"26 or more", 26, "or more"},
	} {
		n, rest, ok := parse(c.in)
		require.True(t, ok, c.in)
		require.False(t, n.Range, c.in)
		require.InDelta(t, c.want, n.Value, 1e-9, c.in)
		require.Equal(t, c.rest, rest, c.in)
	}
}

func TestParseIndefinite(t *testing.T) {
	for _, c := range []struct {
		in   string
		min  float64
		rest string
	}{
		{"dozens", 24, ""},
		{"dozens of people", 24, "of people"},
		{"scores of people", 40, "of people"},
		{"scores were hurt", 40, "were hurt"},
		{"hundreds", 200, ""},
		{"thousands marched", 2000, "marched"},
		{"tens of thousands of people", 20000, "of people"},
		{"hundreds of thousands", 200000, ""},
		{"millions", 2e6, ""},
		{"tens of millions", 2e7, ""},
		{"hundreds upon hundreds", 200, ""},
		{"dozens or hundreds", 24, ""},
		{"several hundred", 200, ""},
		{"a few dozen", 24, ""},
		{"several thousand people", 2000, "people"},
		{"few hundred thousand", 200000, ""},
		{"lakhs of voters", 200000, "of voters"},
	} {
		n, rest, ok := parse(c.in)
		require.True(t, ok, c.in)
		require.True(t, n.Indefinite, c.in)
		require.Equal(t, numeral.Indefinite, n.Kind, c.in)
		require.InDelta(t, c.min, n.Min, 1e-6, c.in)
		require.Zero(t, n.Value, c.in)
		require.Equal(t, c.rest, rest, c.in)
	}
}

func TestParseOtherKinds(t *testing.T) {
	for _, c := range []struct {
		in   string
		kind numeral.Kind
		want float64
		rest string
	}{
		{"first", numeral.Ordinal, 1, ""},
		{"21st", numeral.Ordinal, 21, ""},
		{"11th floor", numeral.Ordinal, 11, "floor"},
		{"twenty-first", numeral.Ordinal, 21, ""},
		{"twenty first", numeral.Ordinal, 21, ""},
		{"one hundred and first", numeral.Ordinal, 101, ""},
		{"two hundredth", numeral.Ordinal, 200, ""},
		{"three trillionth", numeral.Ordinal, 3e12, ""},
		{"third man", numeral.Ordinal, 3, "man"},
		{"half of them", numeral.Fraction, 0.5, "of them"},
		{"half", numeral.Fraction, 0.5, ""},
		{"three-quarters", numeral.Fraction, 0.75, ""},
		{"three quarters of", numeral.Fraction, 0.75, "of"},
		{"a third of the crew", numeral.Fraction, 1.0 / 3, "of the crew"},
		{"two-thirds", numeral.Fraction, 2.0 / 3, ""},
		{"one-third", numeral.Fraction, 1.0 / 3, ""},
		{"3/4", numeral.Fraction, 0.75, ""},
		{"½", numeral.Fraction, 0.5, ""},
		{"one in five adults", numeral.Fraction, 0.2, "adults"},
		{"nine out of ten", numeral.Fraction, 0.9, ""},
		{"twice", numeral.Multiple, 2, ""},
	} {
		n, rest, ok := parse(c.in)
		require.True(t, ok, c.in)
		require.Equal(t, c.kind, n.Kind, c.in)
		require.InDelta(t, c.want, n.Value, 1e-9, c.in)
		require.Equal(t, c.rest, rest, c.in)
	}
}

func TestParseRejects(t *testing.T) {
	for _, in := range []string{
		"", "people", "192.168.1.2", "3-1", "2025-08-12", "9/11", "555-1234", "+1-222-2222",
		"1.000,5", "22,24", "1,3", "a", "an", "million", "thousand", "in", "and", "of", "to",
		"several people", "a few people", "scores a goal", "tens", "90-day", "nine-year", "xiv",
		"24/7", "10:20", "a couple was", "the| one you", "-", "a third man was", "1,0000", "12th-century",
		"1.", "...", ",", "1e10", "12345678901234567890",
	} {
		n, _, ok := parse(in)
		require.False(t, ok, "%s: %+v", in, n)
	}
}

func TestParseBounds(t *testing.T) {
	for _, at := range []int{-1, 1, 7} {
		_, next, ok := numeral.Parse([]string{"26"}, at)
		require.False(t, ok)
		require.Equal(t, at, next)
	}
}

func TestFlags(t *testing.T) {
	n, _, _ := parse("100+")
	require.True(t, n.Plus)
	n, _, _ = parse("1.5m")
	require.Equal(t, "m", n.Suffix)
	require.True(t, n.Digits)
	n, _, _ = parse("twenty-six")
	require.False(t, n.Digits)
	require.Equal(t, 1, n.Words)
	n, _, _ = parse("30-plus")
	require.True(t, n.Plus)
}

func TestSplitHyphenNumber(t *testing.T) {
	for _, c := range []struct {
		in         string
		value      float64
		unit, rest string
	}{
		{"90-day", 90, "day", ""},
		{"nine-year", 9, "year", ""},
		{"38-year-old", 38, "year", "old"},
		{"two-month-old", 2, "month", "old"},
		{"twenty-six-year-old", 26, "year", "old"},
		{"30-something", 30, "something", ""},
		{"three-day", 3, "day", ""},
		{"1,000-strong", 1000, "strong", ""},
		{"12-member", 12, "member", ""},
		{"10-12-day", 10, "day", ""},
		{"1.5-year", 1.5, "year", ""},
		{"20–odd", 20, "odd", ""},
		{"half-hour", 0.5, "hour", ""},
	} {
		got, ok := numeral.SplitHyphenNumber(c.in)
		require.True(t, ok, c.in)
		require.InDelta(t, c.value, got.Value, 1e-9, c.in)
		require.Equal(t, c.unit, got.Unit, c.in)
		require.Equal(t, c.rest, got.Rest, c.in)
	}
	for _, in := range []string{"", "-", "twenty-six", "10-12", "cartel-linked", "first-quarter", "90", "2025-08-12", "a-day", "covid-19", strings.Repeat("1-", 99)} {
		_, ok := numeral.SplitHyphenNumber(in)
		require.False(t, ok, in)
	}
}

func BenchmarkParse(b *testing.B) {
	words := strings.Fields("the port on monday counted 34 empty barges and two hundred and five crates of fruit before the second of three storms")
	b.ReportAllocs()
	for b.Loop() {
		for i := range words {
			numeral.Parse(words, i)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"26 people", "between one hundred and two hundred", "tens of thousands", "two-to-three-- 1/2", "½ - –", "point point zero zero", "a hundred and a half million and"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		words := strings.Fields(strings.ToLower(s))
		for i := range words {
			n, next, ok := numeral.Parse(words, i)
			if !ok {
				require.Equal(t, i, next)
				continue
			}
			require.Greater(t, next, i)
			require.LessOrEqual(t, next, len(words))
			require.Equal(t, next-i, n.Words)
			require.LessOrEqual(t, n.Value, n.High)
			if n.Range {
				require.Less(t, n.Value, n.High)
			}
			again, _, _ := numeral.Parse(words, i)
			require.Equal(t, n, again)
			numeral.SplitHyphenNumber(words[i])
		}
	})
}

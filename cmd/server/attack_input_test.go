package main_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"sync"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// naughty are strings that programs have stumbled over.
var naughty = []string{
	"", " ", "\t\r\n\v\f", "\x00", "\x7f\x1b[2J\x07", "\ufeff", "\u200b\u200c\u200d\u2060\u00ad", "\u202e26 nem detserra\u202c", "\u2066\u2067\u2068\u2069", "\ufffe\uffff", "\ufdd0",
	"undefined", "null", "NaN", "-Infinity", "true", "0x1F", "1e309", "1/0", "0/0", "-0", "٢٦ people", "२६ people", "２６ people", "Ⅻ people", "½⅓⅔ people", "²⁶ people", "𝟚𝟞 people", "一二三 people",
	"26,,000 people", "2.6.0.0 people", "1,2,3,4,5 people", "$$$ -- €€€ %%%", "99999999999999999999999999999999 people", "0000000000000026 people", "minus minus minus one people",
	"' OR 1=1 --", "'; DROP TABLE claims; --", "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "javascript:alert(1)", "{{7*7}} ${7*7} #{7*7} <%= 7*7 %>",
	"$(touch /x) `touch /x` ; touch /x | touch /x", "../../../../etc/passwd", "%s%s%s%n%n%n %d %x", "=1+1", "@SUM(1)", "+1", "-1+1", "\\\\server\\share", "CON NUL AUX COM1", "file:///etc/passwd",
	"<!ENTITY x SYSTEM \"file:///etc/passwd\">&x;", "\r\nSet-Cookie: a=b\r\n\r\n<html>", "(?:a+)+$", "aaaaaaaaaaaaaaaaaaaaaaaa!", "Scunthorpe General Hospital evicted 26 people.",
	"ＡＤＡ Ｑｕｉｌｌ", "Ａ\u0308da", "e\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308", "Z̴͎͌ä̵͕l̶̰̈g̷͈̏o̵̥͝ ̸̜̚2̵̫͝6̴̖͋", "👩‍👩‍👧‍👦 26 👨🏿‍🚒 🇳🇱🇺🇦 🏴\U000e0067\U000e0062\U000e007f", "ﷺ ﷽", "ẞßſK", "İIıi", "ŉ ǰ ΐ", "ﬁﬂﬀ 26 oﬃcers", "Ⱥ's ⱦ’s", "\U0010ffff\U0010fffe", "\u2028\u2029\u0085",
	"26\u00a0000\u202f000\u2009people", "26–28–30 people", "twenty-", "-six", "one-one-one-one", "the the the", "of of of", "Mr. Mr. Mr. Mrs.", "“‘“‘“‘", "’’’’", "...", "?!?!", "—", "((((((((",
	"On 30 February 2024, 26 men left.", "On 2024-13-45 at 25:61.", "In the year 99999999999.", "0000-00-00", "Tuesday Tuesday Tuesday", "1970-01-01T00:00:00Z", "2038-01-19T03:14:08Z", "last last next May May",
}

// planes returns texts of letters, marks, numbers and holes of every plane of Unicode.
func planes() []string {
	var out []string
	for plane := range rune(17) {
		var b strings.Builder
		for r := plane << 16; r < (plane+1)<<16; r += 127 {
			if utf8.ValidRune(r) {
				fmt.Fprintf(&b, "%c26%c men %c%c. ", r, r, r, r)
			}
		}
		out = append(out, b.String())
	}
	return out
}

// quoted is what an answer says of the article's words.
type quoted struct {
	Document struct {
		Length int
		Zones  []struct{ Start, End int }
	}
	Claims []struct {
		Text                        string
		Start, End                  int
		Context                     struct{ Prefix, Suffix string }
		Sentence                    struct{ Start, End int }
		Person, Organization, Place struct {
			Mentions []struct {
				Text       string
				Start, End int
			}
		}
	}
}

// units is a text in the three units, by name.
func units(text string) map[string]func(start, end int) string {
	runes, wide := []rune(text), utf16.Encode([]rune(text))
	return map[string]func(start, end int) string{
		"utf-8":  func(start, end int) string { return text[start:end] },
		"utf-16": func(start, end int) string { return string(utf16.Decode(wide[start:end])) },
		"utf-32": func(start, end int) string { return string(runes[start:end]) },
	}
}

// slicesBack holds that every offset of the answer, in every unit, stands where
// the quoted words stand in the text that was sent.
func (p *program) slicesBack(t *testing.T, text string) {
	t.Helper()
	var first []string
	for unit, slice := range units(text) {
		code, answer := post(t, p.url+"/extract?offsets="+unit, "text/plain", text)
		if code != 200 {
			require.Contains(t, []int{400, 422}, code, "%.100q", text)
			continue
		}
		var q quoted
		require.NoError(t, json.Unmarshal([]byte(answer), &q))
		require.Equal(t, text, slice(0, q.Document.Length))
		for _, z := range q.Document.Zones {
			require.True(t, z.Start < z.End && z.End <= q.Document.Length)
		}
		var all []string
		for _, c := range q.Claims {
			require.Equal(t, c.Text, slice(c.Start, c.End), unit)
			require.True(t, strings.HasSuffix(slice(0, c.Start), c.Context.Prefix), unit)
			require.True(t, strings.HasPrefix(slice(c.End, q.Document.Length), c.Context.Suffix), unit)
			require.Contains(t, slice(c.Sentence.Start, c.Sentence.End), c.Text, unit)
			for _, m := range append(append(c.Person.Mentions, c.Organization.Mentions...), c.Place.Mentions...) {
				require.Equal(t, m.Text, slice(m.Start, m.End), unit)
			}
			all = append(all, c.Text)
		}
		if first == nil {
			first = all
		}
		require.Equal(t, first, all, "the same claims in every unit")
	}
}

func TestOffsetsSliceBackWhateverTheText(t *testing.T) {
	p := start(t)
	before := p.rest(t)
	for _, s := range naughty {
		p.slicesBack(t, s)
		p.slicesBack(t, s+" Police arrested "+s+" 26 men"+s+" in Tarnhaven on Monday, “said” Mayor Ada Quill"+s+".")
	}
	p.slicesBack(t, strings.Join(naughty, "\n\n"+article+"\n\n"))
	for _, s := range planes() {
		p.slicesBack(t, s)
	}
	p.comesToRest(t, before)
}

func TestNaughtyStringsAreTakenEverywhere(t *testing.T) {
	p := start(t)
	before := p.rest(t)
	for _, s := range naughty {
		field, err := json.Marshal(s)
		require.NoError(t, err)
		for _, call := range []struct{ path, media, body string }{
			{"/extract", "application/json", fmt.Sprintf(`{"text":%s,"title":%[1]s,"id":%[1]s,"url":%[1]s}`, field)},
			{"/extract", "application/json", fmt.Sprintf(`{"text":"Nine geese.","published_at":%s}`, field)},
			{"/extract", "application/json", fmt.Sprintf(`{%s:%[1]s}`, field)},
			{"/extract?format=csv", "text/html", "<title>" + s + "</title><p>" + s + " nine geese"},
			{"/extract?format=table", "application/vnd.iptc.ninjs+json", fmt.Sprintf(`{"uri":%s,"headline":%[1]s,"body_text":%[1]s}`, field)},
			{"/extract/batch", "application/x-ndjson", fmt.Sprintf(`{"id":%s,"text":%[1]s}`, field)},
			{"/compare", "application/json", fmt.Sprintf(`{"reports":[{"id":"a","text":%s},{"id":"b%%","text":%[1]s,"title":%[1]s}]}`, field)},
		} {
			code, answer := post(t, p.url+call.path, call.media, call.body)
			require.Less(t, code, 500, "%s %q: %s", call.path, s, answer)
			require.True(t, utf8.ValidString(answer))
			require.NotContains(t, answer, "\x1b", "a terminal obeys")
		}
	}
	p.comesToRest(t, before)
}

// nested are large bodies that reach deep, or are meant to.
func nested() map[string][]string {
	const size = 1 << 18
	deep := func(open, middle, end string) string {
		n := size / (len(open) + len(end))
		return strings.Repeat(open, n) + middle + strings.Repeat(end, n)
	}
	return map[string][]string{
		"application/json": {
			deep("[", "", "]"), deep(`{"text":`, `"x"`, "}"), `{"text":` + deep("[", "", "]") + "}", `{"text":"x","y":` + deep(`{"a":`, "1", "}") + "}", strings.Repeat("[", size), strings.Repeat(`{"a":`, size/5),
			`{` + strings.Repeat(`"text":"a",`, size/11) + `"text":"b"}`, `{"text":"a","text":"b"}`, `{"text":"a","te\u0078t":"b"}`,
			`{"text":` + strings.Repeat("9", size) + `}`, `{"text":1e` + strings.Repeat("9", 1000) + `}`, `{"text":-` + strings.Repeat("0", size) + `}`, `{"text":0.` + strings.Repeat("9", size) + `}`,
			`{"text":"` + strings.Repeat(`\ud83d`, size/6) + `"}`, `{"text":"` + strings.Repeat(`\\`, size/2) + `"}`, `{"` + strings.Repeat("x", size) + `":1}`, `{"uri":"x","bodies":` + deep("[", "", "]") + "}",
			`{"uri":"x","body_html":"` + strings.Repeat("<div>", size/6) + `"}`, `{"text":"` + strings.Repeat("9", size-20) + `"}`, `{"text":"` + strings.Repeat("9,", size/2-20) + ` men"}`,
		},
		"text/html": {
			deep("<div>", "nine geese", "</div>"), deep("<b>", "nine geese", "</b>"), deep("<table><tr><td>", "x", ""), deep("<svg><g>", "x", ""), deep("<template>", "x", ""), deep("<select>", "x", ""), deep("<!--", "", ""),
			`<script type="application/ld+json">` + deep("[", "", "]") + "</script><p>nine geese", `<script type="application/ld+json">` + deep(`{"@graph":`, "1", "}") + "</script><p>nine geese",
		},
		"text/plain": {deep("(", "nine", ")"), deep("“", "nine", "”"), deep("who said that ", "nine", ""), strings.Repeat("9", size), strings.Repeat("9", 400) + " men"},
	}
}

func TestWhatReachesDeepIsReadOrRefused(t *testing.T) {
	p := start(t)
	before := p.rest(t)
	for media, bodies := range nested() {
		for _, b := range bodies {
			code, answer := post(t, p.url+"/extract", media, b)
			require.Contains(t, []int{200, 400, 422}, code, "%.40s: %.200s", b, answer)
		}
	}
	deep := strings.Repeat("[", 1<<20)
	code, _ := post(t, p.url+"/compare", "application/json", `{"reports":[`+deep)
	require.Equal(t, 400, code)
	code, _ = post(t, p.url+"/extract/batch", "application/x-ndjson", deep+"\n"+deep)
	require.Equal(t, 200, code, "each line is answered for itself")
	p.comesToRest(t, before)
}

// bombs are small bodies that inflate to a gigabyte and more, by coding.
func bombs(t *testing.T) map[string][][]byte {
	const size = 1 << 30
	zeros := make([]byte, 1<<20)
	var g, z, twice bytes.Buffer
	gz, err := gzip.NewWriterLevel(&g, gzip.BestCompression)
	require.NoError(t, err)
	zs, err := zstd.NewWriter(&z)
	require.NoError(t, err)
	for range size / len(zeros) {
		_, _ = gz.Write(zeros)
		_, _ = zs.Write(zeros)
	}
	require.NoError(t, gz.Close())
	require.NoError(t, zs.Close())
	again := gzip.NewWriter(&twice)
	_, _ = again.Write(g.Bytes())
	require.NoError(t, again.Close())
	window := []byte{0x28, 0xb5, 0x2f, 0xfd, 0x00, 0xf8, 0x00, 0x00, 0x00} // a frame that asks for a window of gigabytes
	return map[string][][]byte{"gzip": {g.Bytes(), twice.Bytes(), bytes.Repeat(g.Bytes()[:1000], 50)}, "zstd": {z.Bytes(), window, bytes.Repeat(z.Bytes(), 3)}}
}

func TestBombsDoNotGoOff(t *testing.T) {
	p := start(t)
	before := p.rest(t)
	var all sync.WaitGroup
	for coding, bodies := range bombs(t) {
		for _, b := range bodies {
			for path, media := range map[string]string{"/extract": "text/plain", "/extract/batch": "application/x-ndjson", "/compare": "application/json"} {
				all.Go(func() {
					r, _ := http.NewRequest(http.MethodPost, p.url+path, bytes.NewReader(b))
					r.Header.Set("Content-Type", media)
					r.Header.Set("Content-Encoding", coding)
					res, err := http.DefaultClient.Do(r)
					if err != nil { // refused before all of it was sent
						return
					}
					answer, _ := readAll(res)
					if path == "/extract/batch" && res.StatusCode == 200 {
						assert.Contains(t, string(answer), `"results":0`)
						return
					}
					assert.Contains(t, []int{400, 413, 422, 503}, res.StatusCode, "%s %s: %.200s", coding, path, answer)
				})
			}
		}
	}
	all.Wait()
	require.Less(t, resident(p.Process.Pid), maxResidentMiB)
	p.comesToRest(t, before)
}

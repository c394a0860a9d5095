package page_test

import (
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"factdesk/internal/article/page"
	"factdesk/internal/effort"
)

// soup is size bytes of what could make a careless reader slow, or overflow its stack.
func soup(size int) map[string]string {
	fill := func(s string) string { return strings.Repeat(s, size/len(s)) }
	var distinct strings.Builder
	for i := 0; distinct.Len() < size; i++ {
		fmt.Fprintf(&distinct, "<b a%d>x<a href=%d>y", i, i)
	}
	out := map[string]string{
		"distinct formatting": distinct.String(),
		"unclosed comment":    "<p>nine</p><!--" + fill("x"),
		"unclosed attribute":  "<p>nine</p><a href='" + fill("x"),
		"many attributes":     "<p " + fill("a=b ") + ">nine</p>",
		"text then rows":      "<table>" + fill("x<tr>"),
		"text then cells":     fill("x<td>"),
		"JSON-LD":             `<script type="application/ld+json">` + fill("[") + "</script><p>nine</p>",
		"many JSON-LD":        fill(`<script type="application/ld+json">{}</script>`),
	}
	for _, s := range []string{
		"<div>", "<b><table>", "<p>x", "<a href=x>x", "<table><tr><td>x", "<ul><li>x", "<li>x", "<!--x-->", "<", "&amp;", "&", "</p>", "</div>x",
		"<div>nine geese</div>", "<p><span>x", "<h1>x", "<svg>", "<svg><p>x</svg>", "<template>x", "<select><option>x", "<form>", "<br>", "x<br>",
		"<body>", "<html>", "<title>x</title>", "<script>", "<noscript>", "<iframe>x", "<math><mi>", "<button>x", "<nobr>x", "<dl><dt>x<dd>", "\x00",
		"<p class=\"ad comment article\">Nine, geese, were, stolen.</p>", "<blockquote>x", "<font color=red>x</p>", "<figure><img><figcaption>x",
		"<div><p>nine geese, <b>stolen</b></div>", "<frameset>", "<p style='display:none'>", "<section><article>x, ",
	} {
		out[s] = fill(s)
	}
	return out
}

func TestTagSoupIsReadInLinearTimeAndBoundedMemory(t *testing.T) {
	const size, memory = 1 << 20, 400 << 20
	small, large := soup(size/8), soup(size)
	for name := range large {
		t.Run(name, func(t *testing.T) {
			took := effort.Linear(t, effort.Own, size, func(n int) {
				p := large[name]
				if n < size {
					p = small[name]
				}
				before := allocated()
				a, _ := page.Read([]byte(p), "")
				require.Less(t, allocated()-before, uint64(memory), "bytes allocated in all")
				require.True(t, utf8.ValidString(a.Text))
				require.Less(t, len(a.Text), 4*len(p)+100)
			})
			if took > time.Second/2 {
				t.Log(took)
			}
		})
	}
}

// allocated returns how many bytes this process has ever allocated.
func allocated() uint64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.TotalAlloc
}

func TestWordsBeyondTheBoundsStay(t *testing.T) {
	deep := strings.Repeat("<div>", 5000) + "<p>Nine geese</p><p>were stolen.</p>" + strings.Repeat("</div>", 5000) + "<p>Nobody saw it.</p>"
	a, err := page.Read([]byte(deep), "")
	require.NoError(t, err)
	require.Equal(t, "Nine geese\n\nwere stolen.\n\nNobody saw it.", a.Text)

	many := strings.Repeat("<hr>", 30_000) + "<p>Nine geese</p><p>were stolen.</p>"
	a, err = page.Read([]byte(many), "")
	require.NoError(t, err)
	require.Equal(t, "Nine geese\n\nwere stolen.", a.Text)
}

// FuzzRead holds the invariants: no panic, valid UTF-8, no markup of its own.
func FuzzRead(f *testing.F) {
	f.Add([]byte("<p>Nine geese<p>were stolen"), "text/html; charset=utf-8")
	f.Add([]byte("<table>x<tr>y<td>z</table><svg><p></svg>"), "")
	f.Add([]byte("\xff\xfe<\x00p\x00>\x00"), "text/html; charset=shift_jis")
	f.Add([]byte(`<meta charset=gbk><title>x</title><script type="application/ld+json">{"@type":"NewsArticle"}</script>`), "")
	f.Fuzz(func(t *testing.T, body []byte, header string) {
		a, err := page.Read(body, header)
		require.True(t, utf8.ValidString(a.Text))
		if err == nil {
			require.NotEmpty(t, a.Text)
		}
		again, _ := page.Read(body, header)
		require.Equal(t, a, again)
	})
}

func BenchmarkRead(b *testing.B) {
	p := []byte("<html><head><title>Geese</title></head><body><nav><a href=/>Home</a></nav><article>" +
		strings.Repeat("<p>Nine geese were stolen on Monday, said Mayor Ada Quill of <a href=/n>Norland</a>, and nobody saw it.</p>", 60) + "</article></body></html>")
	b.SetBytes(int64(len(p)))
	b.ReportAllocs()
	for b.Loop() {
		_, err := page.Read(p, "")
		require.NoError(b, err)
	}
}

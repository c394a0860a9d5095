package page_test

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"factdesk/internal/article"
	"factdesk/internal/article/page"
)

func TestAnArticlePageGivesItsArticle(t *testing.T) {
	raw, err := os.ReadFile("testdata/story.html")
	require.NoError(t, err)
	a, err := page.Read(raw, "text/html")
	require.NoError(t, err)
	require.Equal(t, &article.Source{
		Title: "Fourteen held in harbour raid", Byline: "Lena Marsh", PublishedAt: "2024-03-06T07:30:00+01:00",
		URL: "https://herald.example/raid", Site: "The Eastmark Herald", Language: "en",
	}, a.Source)
	require.Equal(t, "2024-03-06T07:30:00+01:00", a.PublishedAt)
	require.True(t, strings.HasPrefix(a.Text, "Fourteen held in harbour raid\n\nBy Lena Marsh\n\nPolice at the harbour. Photo: Olga Penn\n\nPolice in"), a.Text)
	for _, want := range []string{"“We were promised a fair trial for all of them,” she said.\n\n", "\n\nWhat happens next\n\n", "\n\n• Nine are in Norland.\n\n• Five"} {
		require.Contains(t, a.Text, want)
	}
	for _, furniture := range []string{"World", "99 geese", "color", "Ten things", "scandal", "newsletter", "<", "Home"} {
		require.NotContains(t, a.Text, furniture)
	}
}

func TestPagesOfManyShapes(t *testing.T) {
	cases := map[string]struct{ page, want string }{
		"a paragraph":           {"<p>Nine geese were stolen.</p>", "Nine geese were stolen."},
		"no markup":             {"Nine geese were stolen.", "Nine geese were stolen."},
		"no end tags":           {"<p>Nine geese<p>were stolen<ul><li>on Monday<li>at night", "Nine geese\n\nwere stolen\n\n• on Monday\n\n• at night"},
		"line breaks":           {"Nine geese<br>were stolen", "Nine geese\n\nwere stolen"},
		"inline tags":           {"<p>Ni<b>ne</b> <i>gee<u>se</i></u> were <a href=/x>stolen</a>.</p>", "Nine geese were stolen."},
		"entities":              {"<p>Quill &amp; Penn &lt;b&gt; 5 &gt; 3&nbsp;%</p>", "Quill & Penn <b> 5 > 3\u00a0%"},
		"comments":              {"<p>Nine <!-- ten <p>geese --> geese</p>", "Nine geese"},
		"scripts":               {"<p>Nine</p><script>document.write('<p>ten')</script><style>p{}</style><p>geese</p>", "Nine\n\ngeese"},
		"unclosed svg":          {"<p>Nine</p><svg><p>geese</p>", "Nine\n\ngeese"},
		"withdrawn words":       {"<p>Nine <del>or ten</del> geese</p>", "Nine geese"},
		"hidden words":          {"<p>Nine</p><p hidden>ten</p><p style='display: none'>eleven</p><p>geese</p>", "Nine\n\ngeese"},
		"nested tables":         {"<table><tr><td><table><tr><td>Nine geese<td>were stolen</table></table>", "Nine geese\n\nwere stolen"},
		"cells without a table": {"<tr><td>Nine<td>geese", "Nine\n\ngeese"},
		"text in a table":       {"<table>Nine<tr>geese<td>were stolen", "Nine\n\ngeese\n\nwere stolen"},
		"white space":           {"<p>\n Nine\t\tgeese \u200b</p>\n\n<p> </p>", "Nine geese \u200b"},
		"two bodies":            {"<body><p>Nine</p></body><html><body><p>geese</p>", "Nine\n\ngeese"},
		"title only above":      {"<title>Geese</title><p>Nine geese were stolen.</p>", "Geese\n\nNine geese were stolen."},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			a, err := page.Read([]byte(c.page), "")
			require.NoError(t, err)
			require.Equal(t, c.want, a.Text)
		})
	}
}

func TestPagesWithoutWords(t *testing.T) {
	for _, p := range []string{"", " ", "<div></div>", "<script>1</script>", "<img src=x>", "<!-- -->", "<nav>Home</nav>"} {
		_, err := page.Read([]byte(p), "")
		require.ErrorIs(t, err, article.ErrNoText, p)
	}
}

func TestCharsets(t *testing.T) {
	const want = "Café “nine”"
	latin := "<p>Caf\xe9 \x93nine\x94</p>"
	cases := map[string]struct{ page, header string }{
		"UTF-8 without a word":    {"<p>Café “nine”</p>", ""},
		"UTF-8 far into the page": {"<!--" + strings.Repeat("x", 2000) + "--><p>Café “nine”</p>", "text/html"},
		"byte order mark":         {"\ufeff<p>Café “nine”</p>", ""},
		"header":                  {latin, "text/html; charset=windows-1252"},
		"meta":                    {"<meta charset=windows-1252>" + latin, ""},
		"meta http-equiv":         {`<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">` + latin, ""},
		"neither":                 {latin, ""},
		"unknown charset":         {latin, "text/html; charset=klingon"},
		"UTF-16":                  {utf16le("\ufeff<p>Café “nine”</p>"), ""},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			a, err := page.Read([]byte(c.page), c.header)
			require.NoError(t, err)
			require.Equal(t, want, a.Text)
		})
	}
	a, err := page.Read([]byte("<meta charset=utf-8><p>Caf\xe9</p>"), "")
	require.NoError(t, err)
	require.Equal(t, "Caf\ufffd", a.Text, "a page that is wrong about itself stays readable")
}

func utf16le(s string) string {
	var b strings.Builder
	for _, r := range s {
		b.WriteByte(byte(r))
		b.WriteByte(byte(r >> 8))
	}
	return b.String()
}

func TestThePublicationDayIsRead(t *testing.T) {
	const day = "2024-03-07"
	for _, head := range []string{
		`<meta property="article:published_time" content="2024-03-07">`,
		`<META NAME="DC.date.issued" CONTENT="2024-03-07">`,
		`<meta itemprop="datePublished" content="2024-03-07">`,
		`<time itemprop="datePublished" datetime="2024-03-07">7 March</time>`,
		`<time pubdate datetime="2024-03-07 08:00">7 March</time>`,
	} {
		a, err := page.Read([]byte(head+"<p>Nine geese were stolen.</p>"), "")
		require.NoError(t, err)
		require.Equal(t, day, a.PublishedAt, head)
	}
	data := `<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","datePublished":"2024-03-07T08:00:00Z"}</script>`
	a, err := page.Read([]byte(data+"<p>Nine geese were stolen.</p>"), "")
	require.NoError(t, err)
	require.Equal(t, "2024-03-07T08:00:00Z", a.PublishedAt)
}

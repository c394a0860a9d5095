package web_test

import (
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/require"

	"factdesk/internal/access"
	"factdesk/internal/api"
)

func TestErrorsAreShownWithTheirRequest(t *testing.T) {
	p := open(t, "/")
	p.paste("Der Bürgermeister sagte am Dienstag, dass vierzehn Menschen verhaftet worden seien, und dass die Polizei weiter nach den anderen suche. "+
		"Am Mittwoch solle das Gericht entscheiden, ob die Männer bis zur Verhandlung im Gefängnis bleiben müssen.", published)
	p.click("#extract")
	p.await(`document.querySelector("#error .request code")`)
	require.Contains(t, p.text("#error"), "language other than English")
	require.Contains(t, p.text("#error"), "/text")
	require.Equal(t, "alert", eval[string](p, `document.getElementById("error").getAttribute("role")`))
	require.False(t, eval[bool](p, `document.getElementById("reader").checkVisibility()`))
	require.NotEmpty(t, eval[string](p, `document.getElementById("text").value`), "what was pasted is kept")

	p.extract(smugglers, published)
	require.Empty(t, p.text("#error"), "an error goes with the next success")
	p.calm("422")
}

func TestAnEmptyArticleAsksForText(t *testing.T) {
	p := open(t, "/")
	p.paste(" \n ", published)
	p.click("#extract")
	require.Contains(t, p.text("#error"), "paste an article first")
	require.Equal(t, "text", eval[string](p, `document.activeElement.id`))
	p.calm()
}

func TestALimitIsNamed(t *testing.T) {
	chromium(t)
	x, err := engine()
	require.NoError(t, err)
	cfg := api.Default()
	cfg.MaxBody = 1000
	s, err := api.New(cfg)
	require.NoError(t, err)
	s.Ready(x)
	server := httptest.NewServer(s)
	t.Cleanup(server.Close)
	p := openOn(t, server.URL, "/")
	p.paste(strings.Repeat("Nine geese were stolen. ", 100), published)
	p.click("#extract")
	p.await(`document.getElementById("error").textContent`)
	require.Contains(t, p.text("#error"), "1000 bytes")
	p.calm("413")
}

func TestAKeyIsAskedForWhereOneIsNeeded(t *testing.T) {
	chromium(t)
	x, err := engine()
	require.NoError(t, err)
	key, line, err := access.NewKey("desk")
	require.NoError(t, err)
	keys, err := access.ParseKeys([]byte(line))
	require.NoError(t, err)
	cfg := api.Default()
	cfg.Access = access.New(keys, access.Keyless{})
	s, err := api.New(cfg)
	require.NoError(t, err)
	s.Ready(x)
	server := httptest.NewServer(s)
	t.Cleanup(server.Close)
	p := openOn(t, server.URL, "/")
	require.False(t, eval[bool](p, `document.getElementById("access").checkVisibility()`), "not before it is needed")
	p.paste(smugglers, published)
	p.click("#extract")
	p.await(`document.getElementById("access").checkVisibility()`)
	require.Contains(t, p.text("#error"), "a key is needed")
	require.Equal(t, "key", eval[string](p, `document.activeElement.id`))
	require.Equal(t, "password", eval[string](p, `document.activeElement.type`))
	enter := func(value string) {
		eval[bool](p, `(() => { const f = document.getElementById("key"); f.value = "`+value+`"; return f.dispatchEvent(new Event("input")); })()`)
		p.click("#extract")
	}
	enter("schlüssel")
	p.await(`document.getElementById("error").textContent.includes("no key")`)
	enter("wrong")
	p.await(`document.getElementById("error").textContent.includes("not known")`)
	enter(" " + key + " ")
	p.await(`!document.getElementById("reader").hidden`)
	require.Empty(t, p.text("#error"))
	require.Contains(t, p.text("#claims"), "14 accused smugglers")
	require.Zero(t, eval[int](p, `localStorage.length + sessionStorage.length + document.cookie.length`), "the key is not kept")
	p.calm("401")
}

func TestAServiceThatIsGoneIsNoticed(t *testing.T) {
	chromium(t)
	x, err := engine()
	require.NoError(t, err)
	s, err := api.New(api.Default())
	require.NoError(t, err)
	s.Ready(x)
	server := httptest.NewServer(s)
	p := openOn(t, server.URL, "/")
	p.paste(smugglers, published)
	server.Close()
	p.click("#extract")
	p.await(`document.getElementById("error").textContent`)
	require.Contains(t, p.text("#error"), "cannot be reached")
	require.True(t, eval[bool](p, `document.getElementById("cancel").hidden`))
	p.calm("ERR_CONNECTION")
}

func TestAnAnswerThatIsNoJSONIsAnError(t *testing.T) {
	chromium(t)
	p := openOn(t, serve(t, func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if r.Method == http.MethodPost {
				w.WriteHeader(http.StatusBadGateway)
				_, _ = w.Write([]byte("<h1>Bad gateway</h1>"))
				return
			}
			next.ServeHTTP(w, r)
		})
	}), "/")
	p.paste(smugglers, published)
	p.click("#extract")
	p.await(`document.getElementById("error").textContent`)
	require.Contains(t, p.text("#error"), "502")
	require.Zero(t, p.count("#error h1"))
	p.calm("502")
}

func TestLongWorkShowsProgressAndIsCancelled(t *testing.T) {
	chromium(t)
	gone := make(chan struct{}, 8)
	p := openOn(t, serve(t, func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if r.Method != http.MethodPost {
				next.ServeHTTP(w, r)
				return
			}
			_, _ = io.Copy(io.Discard, r.Body) // only then a server watches whether the client stays
			select {
			case <-r.Context().Done():
				gone <- struct{}{}
			case <-time.After(patience):
			}
		})
	}), "/")
	p.paste(smugglers, published)
	p.click("#extract")
	p.await(`!document.getElementById("progress").hidden`)
	require.True(t, eval[bool](p, `document.getElementById("progress").position === -1`), "it does not pretend to know how much is left")
	require.True(t, eval[bool](p, `document.getElementById("extract").disabled`))
	require.Contains(t, p.text("#status"), "Reading")
	p.click("#cancel")
	p.await(`document.getElementById("progress").hidden`)
	require.Equal(t, "Cancelled.", p.text("#status"))
	require.Empty(t, p.text("#error"))
	require.False(t, eval[bool](p, `document.getElementById("extract").disabled`))
	select {
	case <-gone:
	case <-time.After(10 * time.Second):
		t.Fatal("the service is not told")
	}
	p.calm()
}

func TestFilesBecomeReports(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
		return path
	}
	one, two := write("one.txt", smugglers), write("two.txt", "Norland handed 13 accused smugglers over to Eastmark on Tuesday.")
	p := open(t, "/")
	p.do(chromedp.SetUploadFiles(chromedp.CSS("#files"), []string{one, two}))
	p.await(`document.querySelectorAll("#tabs .tab").length === 2`)
	require.Equal(t, "2 reports opened.", p.text("#status"))
	require.Equal(t, smugglers, eval[string](p, `document.getElementById("text").value`))
	require.Equal(t, "one.txt", p.text("#tabs .tab[aria-current]"))

	p.do(chromedp.SetUploadFiles(chromedp.CSS("#files"), []string{write("bad.txt", "\xff\xfe\x00")}))
	p.await(`document.getElementById("error").textContent`)
	require.Contains(t, p.text("#error"), "bad.txt is not a text in UTF-8")

	eval[bool](p, `(() => {
		const files = new DataTransfer();
		files.items.add(new File(["Nine geese were stolen."], "three.txt", { type: "text/plain" }));
		const event = (type) => new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: files });
		const taken = !document.body.dispatchEvent(event("dragover"));
		document.body.dispatchEvent(event("drop"));
		return taken;
	})()`)
	p.await(`document.querySelectorAll("#tabs .tab").length === 3`)
	require.Equal(t, "Nine geese were stolen.", eval[string](p, `document.getElementById("text").value`))
	p.click("#tabs li:nth-child(3) .drop")
	require.Equal(t, 2, p.count("#tabs .tab"))
	p.calm()
}

func TestALongArticleIsShownInTime(t *testing.T) {
	p := open(t, "/")
	p.paste(strings.Repeat(smugglers+"\n\n", 800), published) // 240 kB, thousands of claims
	begin := time.Now()
	p.click("#extract")
	p.await(`!document.getElementById("reader").hidden`)
	t.Logf("read and shown after %s, with %s", time.Since(begin).Round(time.Millisecond), p.text("#tally"))
	p.do(chromedp.Focus(chromedp.CSS("#claims")))
	p.press(kb.End)
	p.await(`document.querySelector("#claims [aria-selected=true]")`)
	p.calm()
}

func TestAPageOfTheWebBecomesItsArticle(t *testing.T) {
	const page = `<!doctype html><html lang="en"><head><title>Norland hands over 14</title><meta property="article:published_time" content="2024-03-07T08:00:00Z">
		<script>window.pwned=1</script></head><body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>Norland hands over 14</h1>
		<p>Norland handed 14 accused smugglers over to Eastmark on Tuesday, said Mayor Ada Quill at the harbour of Port Ellery in the morning.</p>
		<p>Eastmark promised that none of the 14 would face the death penalty, and that all of them would get a fair trial before the end of the year.</p>
		<img src="/x.png" onerror="window.pwned=1"></article></body></html>`
	path := filepath.Join(t.TempDir(), "page.html")
	require.NoError(t, os.WriteFile(path, []byte(page), 0o600))
	p := open(t, "/")
	p.do(chromedp.SetUploadFiles(chromedp.CSS("#files"), []string{path}))
	p.await(`!document.getElementById("reader").hidden`)
	require.Contains(t, p.text("#article"), "14 accused smugglers")
	require.NotContains(t, p.text("#article"), "pwned")
	require.Equal(t, published, eval[string](p, `document.getElementById("date").value`), "the page says when it was published")
	require.Contains(t, p.text("#claims"), "date 2024-03-05")
	require.False(t, eval[bool](p, `"pwned" in window`))
	p.click("#change")
	require.Contains(t, eval[string](p, `document.getElementById("text").value`), "14 accused smugglers")
	p.calm()
}

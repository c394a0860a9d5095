package text

// The cues of page furniture. They are English and general: what sites write
// around stories, not what one story says. All are folded and in lower case.

// linkCues begin a pointer to another article, before a colon or a dash.
var linkCues = seek(
	"also read", "read also", "also see", "see also", "also watch", "read more", "read next", "read this next",
	"read", "watch", "watch live", "watch now", "watch more", "listen", "listen now", "related", "related story", "related stories",
	"related article", "related articles", "related content", "related coverage", "related news", "related topics",
	"most read", "most viewed", "most popular", "more on this", "more on this story", "more news", "more stories",
	"more coverage", "more from", "more like this", "trending", "trending now", "popular now", "recommended", "recommended for you",
	"recommended stories", "recommended reading", "further reading", "don't miss", "must read", "must-read", "editor's pick", "editors' picks",
	"explore more", "in pictures", "gallery", "photo gallery", "see more", "see photos", "view gallery", "up next", "next up", "next article", "previous article",
	"next story", "previous story", "keep reading", "continue reading", "you may like", "you might like", "you may also like", "you might also like",
	"you may be interested in", "from the archive", "from our archive", "click here", "more in this section", "what to read next",
	"top stories", "latest news", "in case you missed it", "icymi", "follow live",
)

// openLinkCues begin such a pointer without any mark behind them.
var openLinkCues = seek(
	"read more about ", "read more on ", "read the full ", "see also ", "click here ", "more from ", "more stories ", "you may also like ", "watch the video",
	"watch our ", "listen to our ", "follow live", "find out more", "learn more about ", "continue reading ", "keep reading ", "read our ", "see our ",
)

// noticeStarts begin notices of the site, with or without a full stop.
var noticeStarts = seek(
	"copyright 19", "copyright 20", "copyright ©", "copyright (c)", "© ", "©2", "(c) 20", "all rights reserved", "disclaimer:", "disclaimer -", "sign up ", "sign up:", "subscribe ", "subscribe:", "subscribe!",
	"newsletter:", "already a subscriber", "already have an account", "not a subscriber", "we use cookies", "this site uses cookies", "this website uses cookies", "by subscribing,",
	"by subscribing you", "by signing up", "by clicking", "by continuing to use", "accept cookies", "manage cookies", "cookie settings", "cookie policy", "follow us", "like us on", "join our newsletter", "join our mailing",
	"download our app", "download the app", "get our app", "get the app", "support independent journalism", "support our journalism", "become a member", "become a subscriber", "make a donation",
	"share this story", "share this article", "share this post", "print this ", "email this ", "click to ", "tap to ", "skip to content", "skip to main", "jump to content", "back to top", "story continues below",
	"article continues below", "report an error", "report a typo", "send us your", "have a tip?", "got a tip?", "do you have a tip", "to comment on", "comments are closed", "view comments", "leave a comment",
	"post a comment", "be the first to comment", "terms of use", "terms of service", "privacy policy", "this article was originally published", "this story was originally published", "this article first appeared",
	"this story first appeared", "this article is republished", "republished with permission", "source: ", "tags:", "topics:",
	"filed under", "categories:", "keywords:", "please log in", "log in to ", "please enable", "please subscribe", "enable javascript", "you have reached your",
	"this content is for", "this is a subscriber", "start your free trial", "try it free", "listen to this article", "estimated reading time", "reading time:",
	"if you or someone you know ", "if you have been affected by", "our standards:", "our code of ethics:", "our policy on ",
)

// buttonStarts begin short lines of the page that have no end mark.
var buttonStarts = seek(
	"follow our ", "follow the latest", "follow the story", "share on ", "share via ", "share with ", "join us", "join the conversation", "join the discussion", "join our ", "comment on this", "comments (", "get the latest",
	"get our ", "get breaking", "get daily", "add us ", "add as a preferred", "save this", "log in", "sign in", "register now", "register to", "register for", "search this", "search the site", "view all ", "see all ",
	"load more", "show more", "donate to ", "advertisement", "sponsored ", "promoted ", "paid content", "support our ", "return to home", "unlock ", "loading", "subscriber only", "for subscribers", "an official website of ", "here's how you know", "font size", "text size", "more about ",
)

// kickers are the lines that say what kind of text follows, and name nobody.
var kickers = set("press release", "news release", "media release", "press statement", "media statement", "press note", "media advisory", "for immediate release", "immediate release")

// noticePhrases mark a notice wherever they stand.
var noticePhrases = seek(
	"all rights reserved", "appeared first on", "our newsletter", "your inbox", "unsubscribe at any time", "our terms of use", "our terms of service", "our privacy policy",
	"to continue reading", "may not be published, broadcast", "may not be reproduced", "without prior written permission", "we use cookies", "uses cookies to",
	"your subscription", "your browser", "agree to our ", "help us improve", "story continues below", "article continues below", "call or text 988",
)

// appealStarts begin the sentences that ask the reader for something; with one
// of the appealWords in the paragraph they make a notice of it.
var appealStarts = seek("subscribe ", "subscribe.", "subscribe!", "sign up", "log in", "sign in", "join ", "get ", "click ", "donate ", "support ", "register ", "download ", "follow ", "become a ")

var appealWords = seek(
	"subscri", "newsletter", "inbox", "your account", "an account", "membership", "for free", "free trial", "your email", "one email", "our app", "our journalism", "independent journalism", "donation", "log in",
)

// accessWords make a notice of a paragraph that speaks to the reader.
var accessWords = seek("log in", "log into", "logged in", "sign in", "subscri", "newsletter", "your inbox", "cookies", "your browser", "verify ", "an account", "terms of")

// furniture are all phrases that show furniture wherever they stand, so that
// most paragraphs are read through once.
var furniture = join(noticePhrases, appealWords, accessWords, creditLabels)

// buttonWords are the labels of buttons and menus.
var buttonWords = set("advertisement", "ad", "account", "bluesky", "bookmark", "comment", "comments", "copy", "download", "e-mail", "email", "facebook", "flipboard", "follow",
	"gallery", "galleries", "home", "instagram", "linkedin", "link", "listen", "login", "mail", "menu", "messenger", "newsletter", "newsletters", "photos", "pinterest",
	"pocket", "print", "reddit", "register", "reply", "rss", "save", "search", "share", "shares", "sms", "signal", "subscribe", "telegram", "threads", "tiktok", "tumblr",
	"tweet", "twitter", "video", "videos", "whatsapp", "youtube", "log", "sign", "skip", "report", "like", "close", "next", "previous", "prev", "sponsored", "cookies", "disclaimer")

// buttonFillers are the small words between such labels.
var buttonFillers = set("a", "an", "and", "by", "content", "error", "for", "in", "it", "main", "news", "now", "on", "or", "out", "post", "print", "story", "the", "this", "to", "typo", "up",
	"us", "via", "with", "x", "article", "page", "app", "more", "settings", "policy", "top", "stories", "view", "all", "add", "latest", "live", "your")

// captionStarts label the line of a picture.
var captionStarts = seek(
	"photo:", "photos:", "photo credit", "photograph:", "image:", "image credit", "images:", "picture:", "pictured:",
	"file photo", "file picture", "file image", "(photo", "caption:", "credit:", "graphic:", "illustration:", "map:", "video:", "screenshot:", "[photo", "photo/", "handout photo",
)

// creditLabels label the credit at the end of a caption.
var creditLabels = seek(
	" photo:", " photograph:", " image:", " picture:", ". photo by ", "(photo", "| photo", ". photograph by ", ". image by ", "(image", "(picture", " image credit", " photo credit", "/getty images",
	"(getty images", "via getty", "(via ap", "handout via", " photo/",
)

// pictureAgencies stand before a description on pages that have lost their layout.
var pictureAgencies = seek("EPA ", "AFP ", "AP ", "PA ", "PA Media ", "Reuters ", "Getty Images ", "AFP via Getty Images ", "Anadolu ", "EPA-EFE ")

// creditWords show that what stands in brackets is the credit of a picture.
var creditWords = seek("photo", "image", "getty", "via ", "courtesy", "handout", "file", "screenshot", "screengrab", "pool", "shutterstock", "picture")

// bylineLabels begin the lines that say who wrote and when it was issued.
var bylineLabels = seek(
	"author:", "authors:", "reporter:", "writer:", "editor:", "posted:", "published:", "updated:", "created:", "issued:", "date:", "last updated", "last modified", "first published", "contact:", "contacts:",
	"media contact", "press contact", "for more information, contact", "for further information, contact",
)

// bylineStarts begin such lines too, where names or a date alone follow.
var bylineStarts = seek(
	"compiled by ", "written by ", "reported by ", "reporting by ", "additional reporting by ", "additional reporting from ", "reporting contributed by ", "with reporting by ", "with additional reporting by ",
	"edited by ", "editing by ", "words by ", "story by ", "text by ", "report by ", "analysis by ", "translated by ", "produced by ", "photo by ", "posted on ", "posted at ", "published on ", "published at ", "updated on ", "updated at ",
)

// creditVerbs stand in the sign-off of a story.
var creditVerbs = seek("reporting by", "reporting from", "writing by", "editing by", "compiled by", "edited by", "reported by", "with inputs", "with agency", "with agencies", "with input from")

// signOffStarts begin a sign-off, and signOffParts stand further on in a long one.
var (
	signOffStarts = seek("reporting by ", "additional reporting by ", "writing by ")
	signOffParts  = seek(" writing by ", " editing by ", " edited by ", " compiled by ", " additional reporting by ")
)

// bylineRoles are the trades that end a byline.
var bylineRoles = set("correspondent", "correspondents", "reporter", "reporters", "editor", "writer", "bureau", "columnist", "contributor", "journalist", "analyst", "desk", "chief", "freelance", "staff")

// issueWords stand beside the date in a line of issue.
var issueWords = set("published", "updated", "posted", "on", "at", "last", "first", "a.m", "p.m", "am", "pm", "et", "est", "edt", "pt", "pst", "pdt", "ct", "mt", "gmt", "bst", "utc", "ist", "cet", "cest", "the",
	"of", "and", "min", "mins", "minute", "minutes", "read", "news", "daily", "times", "hours", "hour", "days", "day", "hrs", "ago")

// datelineStops begin no dateline: labels before a colon, and words that open sentences.
var datelineStops = set("update", "updated", "breaking", "watch", "exclusive", "analysis", "opinion", "explainer", "live", "video", "photo", "photos", "note", "correction", "clarification", "fact", "q", "a",
	"who", "what", "why", "how", "where", "when", "read", "listen", "editorial", "comment", "review", "profile", "factbox", "timeline", "interview", "summary", "source", "contact", "warning", "just", "developing",
	"in", "on", "at", "by", "for", "from", "since", "until", "after", "before", "and", "but", "or", "if", "as", "he", "she", "it", "they", "we", "i")

// nameParticles are the small words within names and titles.
var nameParticles = set("a", "al", "and", "at", "av", "bin", "bint", "ben", "da", "das", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "e", "el", "et", "for", "from", "in", "ibn", "la", "las", "le", "los",
	"of", "ole", "on", "st", "te", "ten", "ter", "the", "to", "van", "vd", "von", "with", "y", "zu", "abu", "d", "s")

var months = set("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
	"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec")

var weekdays = set("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun")

func set(words ...string) map[string]bool {
	m := make(map[string]bool, len(words))
	for _, w := range words {
		m[w] = true
	}
	return m
}

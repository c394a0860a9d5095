module factdesk

go 1.26

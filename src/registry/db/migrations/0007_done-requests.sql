CREATE TABLE "done_request" (
	"key_hash" "bytea" PRIMARY KEY NOT NULL,
	"case_id" bigint NOT NULL,
	"content_hash" "bytea" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "done_request" ADD CONSTRAINT "done_request_case_id_case_file_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."case_file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "done_request_case" ON "done_request" USING btree ("case_id");
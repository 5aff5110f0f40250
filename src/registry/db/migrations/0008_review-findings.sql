CREATE TABLE "review_finding" (
	"case_id" bigint PRIMARY KEY NOT NULL,
	"product" text NOT NULL,
	"merchant" text NOT NULL,
	"direction" text NOT NULL,
	"finding" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "review_finding" ADD CONSTRAINT "review_finding_case_id_case_file_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."case_file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "review_finding_product" ON "review_finding" USING btree ("product","direction");--> statement-breakpoint
CREATE INDEX "review_finding_file" ON "review_finding" USING btree (left(encode(sha256(('probity:merchant:' || replace("merchant", '\', '\\'))::bytea), 'hex'), 5));
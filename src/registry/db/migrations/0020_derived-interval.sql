CREATE INDEX "merchant_claim_proven" ON "merchant_claim" USING btree ("identifier") WHERE "merchant_claim"."proven_at" is not null;--> statement-breakpoint
ALTER TABLE "credit_rating" DROP COLUMN "low";--> statement-breakpoint
ALTER TABLE "credit_rating" DROP COLUMN "high";
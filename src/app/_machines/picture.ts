import { drawPicture, type SharedPicture } from "@/ui/sharing/drawPicture";

/** A picture for social networks and messengers; our server keeps it until what it says changes. */
export async function answerPicture(picture: SharedPicture): Promise<Response> {
  return new Response(await drawPicture(picture), { headers: { "Content-Type": "image/png" } });
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-campaign-people.h"

#include <glib/gi18n.h>
#include <string.h>

#include "plaza-wording.h"

static gboolean
campaign_people_has (const char *text,
                     const char *name)
{
  g_autofree char *plain = plaza_text_fold (text);
  g_autofree char *folded = plaza_text_fold (name);

  return *folded != '\0' && strstr (plain, folded) != NULL;
}

static gboolean
campaign_people_texts_have (PlazaTexts *texts,
                            const char *name)
{
  GHashTableIter iter;
  gpointer text;

  g_hash_table_iter_init (&iter, texts);
  while (g_hash_table_iter_next (&iter, NULL, &text))
    if (campaign_people_has (text, name))
      return TRUE;

  return FALSE;
}

/**
 * plaza_campaign_people_list:
 *
 * Returns: (transfer full): whoever is named as a contact: by name, e-mail address and telephone
 */
GStrv
plaza_campaign_people_list (const PlazaPack *pack)
{
  g_autoptr(GHashTable) people = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GStrvBuilder) list = g_strv_builder_new ();

  for (guint i = 0; i < pack->events->len; i++)
    {
      const PlazaEventRecord *event = g_ptr_array_index (pack->events, i);
      char *name[] = { event->contact_name, NULL };
      GStrv all[] = { name, event->contact_emails, event->contact_telephones };

      for (gsize j = 0; j < G_N_ELEMENTS (all); j++)
        for (guint k = 0; all[j][k] != NULL; k++)
          if (g_hash_table_add (people, all[j][k]))
            g_strv_builder_add (list, all[j][k]);
    }

  return g_strv_builder_end (list);
}

static char *
campaign_people_say_named (const PlazaEventRecord *event,
                           const char             *person)
{
  g_autofree char *uid = NULL;
  g_autofree char *name = NULL;

  if (!campaign_people_has (event->title, person) && !campaign_people_texts_have (event->titles, person) &&
      !campaign_people_texts_have (event->details, person))
    return NULL;

  uid = plaza_text_visible (event->uid);
  name = plaza_text_visible (person);
  /* Translators: an event's uid, and the name of a person. */
  return g_strdup_printf (_("%1$s: “%2$s” stands in its texts, and stays there."), uid, name);
}

/**
 * plaza_campaign_people_list_named:
 * @pack: what a copy without people is made of
 * @people: as of plaza_campaign_people_list(), before they were taken out
 *
 * Returns: (transfer full): a sentence for each event whose title or details still name one of @people
 */
GStrv
plaza_campaign_people_list_named (const PlazaPack *pack,
                                  GStrv            people)
{
  g_autoptr(GStrvBuilder) named = g_strv_builder_new ();

  for (guint i = 0; i < pack->events->len; i++)
    for (guint j = 0; people[j] != NULL; j++)
      {
        char *sentence = campaign_people_say_named (g_ptr_array_index (pack->events, i), people[j]);

        if (sentence != NULL)
          g_strv_builder_take (named, sentence);
      }

  return g_strv_builder_end (named);
}

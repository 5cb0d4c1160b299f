/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-text-change.h"

#include <glib/gi18n.h>

#include "plaza-look.h"
#include "plaza-sentences.h"
#include "plaza-texts-day.h"
#include "plaza-wording.h"

/* More than a few are read in the original. */
#define MOST_SHOWN 4

static GtkWidget *
text_change_label_new (const char *text,
                       const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static char *
text_change_say (const PlazaSentenceChange *change)
{
  g_autofree char *was = change->was != NULL ? plaza_text_isolate (change->was) : NULL;
  g_autofree char *is = change->is != NULL ? plaza_text_isolate (change->is) : NULL;

  if (was == NULL)
    /* Translators: below a translation; %s is a sentence of the original. */
    return g_strdup_printf (_("“%s” was added."), is);
  if (is == NULL)
    /* Translators: below a translation; %s is a sentence of the original. */
    return g_strdup_printf (_("“%s” was taken out."), was);

  /* Translators: below a translation; both are sentences of the original. */
  return g_strdup_printf (_("“%1$s” became “%2$s”."), was, is);
}

static char *
text_change_head (const PlazaTranslation *outdated,
                  const char             *source)
{
  g_autofree char *day = plaza_texts_day_of_time (outdated->since);
  g_autofree char *words = plaza_wording_day_short (NULL, day);
  g_autofree char *language = plaza_wording_language (NULL, source);

  /* Translators: below a translation: a language, and a day: “Changed in English on Feb 11”. */
  return g_strdup_printf (_("Changed in %1$s on %2$s"), language, words);
}

/**
 * plaza_text_change_new:
 * @outdated: what is out of date
 * @is: the source as it is now
 * @source: its language
 * @member: which of the text's members it is
 *
 * Returns: (transfer floating): it says what became another in the original, with a button by which one says that the
 *   translation fits all the same: the action "texts.confirm" with @member
 */
GtkWidget *
plaza_text_change_new (const PlazaTranslation *outdated,
                       const char             *is,
                       const char             *source,
                       const char             *member)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Mark as Current"));
  g_autoptr(GPtrArray) changes = plaza_sentences_diff (outdated->was != NULL ? outdated->was : "", is != NULL ? is : "");
  g_autofree char *head = text_change_head (outdated, source);

  plaza_look_add ("style-texts.css");
  gtk_box_append (GTK_BOX (box), text_change_label_new (head, "caption-heading"));
  for (guint i = 0; i < changes->len && i < MOST_SHOWN; i++)
    {
      g_autofree char *sentence = text_change_say (g_ptr_array_index (changes, i));

      gtk_box_append (GTK_BOX (box), text_change_label_new (sentence, "caption"));
    }
  if (changes->len > MOST_SHOWN)
    {
      guint n = changes->len - MOST_SHOWN;
      g_autofree char *more = g_strdup_printf (ngettext ("%u more change", "%u more changes", n), n);

      gtk_box_append (GTK_BOX (box), text_change_label_new (more, "caption"));
    }

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "texts.confirm");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", member);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), button);
  gtk_widget_add_css_class (box, "text-change");

  return box;
}

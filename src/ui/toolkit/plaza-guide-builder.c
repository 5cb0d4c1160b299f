/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-guide-builder.h"

#include <adwaita.h>

#include "plaza-card-layout.h"
#include "plaza-direction.h"
#include "plaza-guide-card.h"
#include "plaza-guide-section.h"
#include "plaza-guide-text.h"
#include "plaza-hashtag.h"
#include "plaza-message-list.h"
#include "plaza-pill.h"
#include "plaza-prose-label.h"
#include "plaza-prose-view.h"
#include "plaza-words.h"

/* What every step of the building needs to know. */
typedef struct
{
  GtkBox           *column;
  PlazaCampaign    *campaign;
  const PlazaGuide *guide;
  const char       *language;
  const PlazaWords *words;
  GPtrArray        *sections;
} Builder;

static void
builder_append_pill (GtkWidget  *pills,
                     char       *text)
{
  adw_wrap_box_append (ADW_WRAP_BOX (pills), plaza_pill_new (text, NULL, PLAZA_PILL_PLAIN));
  g_free (text);
}

/* G_GNUC_PRINTF cannot see through PlazaWords: the translations are checked by msgfmt. */
static char *
builder_counted (const char *format,
                 guint       n)
{
  g_autofree char *number = g_strdup_printf ("%u", n);
  g_autoptr(GString) text = g_string_new (format);

  g_string_replace (text, "%u", number, 1);
  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
builder_append_pills (const Builder *b)
{
  GtkWidget *pills = adw_wrap_box_new ();
  g_auto(GStrv) passages = plaza_guide_text_passages (b->campaign, b->guide, b->language);
  guint steps = plaza_guide_text_count (b->guide, PLAZA_SECTION_STEP);
  guint roles = plaza_guide_text_count (b->guide, PLAZA_SECTION_ROLE);
  guint minutes = plaza_guide_text_minutes ((const char * const *) passages);

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (pills), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (pills), 6);
  gtk_widget_add_css_class (pills, "guide-pills");

  if (steps > 0)
    builder_append_pill (pills, builder_counted (plaza_words_get_plural (b->words, "%u step", "%u steps", steps), steps));
  if (roles > 0)
    builder_append_pill (pills, builder_counted (plaza_words_get_plural (b->words, "%u role", "%u roles", roles), roles));
  builder_append_pill (pills, builder_counted (plaza_words_get_plural (b->words, "About %u minute to read",
                                                                       "About %u minutes to read", minutes), minutes));

  gtk_box_append (b->column, pills);
}

static void
builder_append_head (const Builder *b)
{
  const char *title = plaza_texts_get_or (b->guide->titles, b->language, b->guide->id);
  GtkWidget *summary = plaza_prose_view_new (plaza_texts_get (b->guide->summaries, b->language), NULL);

  gtk_box_append (b->column, plaza_prose_label_new_heading (title, 1, "guide-title"));
  gtk_widget_add_css_class (summary, "guide-summary");
  gtk_widget_add_css_class (summary, "dimmed");
  gtk_box_append (b->column, summary);
  builder_append_pills (b);
}

/* Roles and ideas stand side by side; answers the section after the last of them. */
static guint
builder_append_cards (const Builder *b,
                      guint          first)
{
  PlazaSectionType type = ((const PlazaSection *) g_ptr_array_index (b->guide->sections, first))->type;
  GtkWidget *grid = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  guint i;

  if (type == PLAZA_SECTION_ROLE)
    {
      GtkWidget *heading = gtk_label_new (plaza_words_get (b->words, "Roles"));

      gtk_widget_add_css_class (heading, "section-heading");
      gtk_widget_add_css_class (heading, "cards-heading");
      gtk_label_set_xalign (GTK_LABEL (heading), 0);
      gtk_box_append (b->column, heading);
    }

  gtk_widget_set_layout_manager (grid, plaza_card_layout_new ());
  gtk_widget_add_css_class (grid, "cards");
  for (i = first; i < b->guide->sections->len; i++)
    {
      const PlazaSection *section = g_ptr_array_index (b->guide->sections, i);
      GtkWidget *card = NULL;

      if (section->type != type)
        break;

      card = plaza_guide_card_new (section, b->language);
      gtk_box_append (GTK_BOX (grid), card);
      g_ptr_array_add (b->sections, card);
    }

  gtk_box_append (b->column, grid);
  return i;
}

static void
builder_append_section (const Builder *b,
                        guint          i)
{
  const PlazaSection *section = g_ptr_array_index (b->guide->sections, i);
  GtkWidget *widget = plaza_guide_section_new (section, plaza_guide_text_number (b->guide, i), b->language);

  g_ptr_array_add (b->sections, widget);
  gtk_box_append (b->column, widget);
}

/* In the text each has its button to copy it. */
static gboolean
builder_lists_hashtags (const Builder *b)
{
  g_auto(GStrv) passages = plaza_guide_text_passages (b->campaign, b->guide, b->language);

  for (guint i = 0; passages[i] != NULL; i++)
    if (plaza_hashtag_is (passages[i]))
      return TRUE;

  return FALSE;
}

static void
builder_append_contributors (const Builder *b)
{
  g_autofree char *names = plaza_text_join_facts ((const char *const *) b->guide->contributors, ", ",
                                                   plaza_words_are_rtl (b->words));
  g_autoptr(GString) text = NULL;
  GtkWidget *label = NULL;

  if (*names == '\0')
    return;

  /* Translators: %s is one name, or more with commas between them. */
  text = g_string_new (plaza_words_get (b->words, "From %s"));
  g_string_replace (text, "%s", names, 1);
  label = gtk_label_new (text->str);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dimmed");
  gtk_widget_add_css_class (label, "guide-source");
  gtk_box_append (b->column, label);
}

/**
 * plaza_guide_builder_build:
 * @column: an empty box to fill
 * @campaign: the campaign
 * @guide: one of its guides
 * @language: the content language
 * @sections: (element-type GtkWidget): filled with one widget for each section of @guide; borrowed
 * @changed: (scope forever): called as a function of @object when somebody fills in the messages
 * @object: who wants to know
 *
 * Makes the text of a guide out of widgets. Its own few words ("5 steps") are in
 * the content language, too: they are a part of what is read.
 */
void
plaza_guide_builder_build (GtkBox           *column,
                           PlazaCampaign    *campaign,
                           const PlazaGuide *guide,
                           const char       *language,
                           GPtrArray        *sections,
                           GCallback         changed,
                           GObject          *object)
{
  const Builder b = { column, campaign, guide, language, plaza_words_for (language), sections };
  guint i = 0;

  builder_append_head (&b);

  while (i < guide->sections->len)
    {
      const PlazaSection *section = g_ptr_array_index (guide->sections, i);

      if (section->type == PLAZA_SECTION_ROLE || section->type == PLAZA_SECTION_IDEA)
        {
          i = builder_append_cards (&b, i);
          continue;
        }

      builder_append_section (&b, i++);
      if (section->type == PLAZA_SECTION_MESSAGES)
        {
          GtkWidget *list = plaza_message_list_new (campaign, language, !builder_lists_hashtags (&b));

          g_signal_connect_object (list, "changed", changed, object, G_CONNECT_SWAPPED);
          gtk_box_append (column, list);
        }
    }

  builder_append_contributors (&b);
}

// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Origin } from './origins.ts'

/**
 * Given names by origin and sex, the commonest first, parted by commas; each with other forms in use for the
 * same person. Own lists from general knowledge; small on purpose, the rest is built.
 */
export const GIVEN_NAMES: Readonly<Record<`${Origin}-${'m' | 'v'}`, string>> = {
  'dutch-m': `
    Johannes Jan Hans Joh, Cornelis Cor Kees Cees, Hendrik Henk Henri, Pieter Piet Peter, Willem Wim
    Pim, Jacobus Jaap Koos Jacob, Gerardus Gerard Gerrit Ger, Petrus Piet Peter, Antonius Ton Toon
    Anton, Adrianus Ad Adriaan Arjan, Dirk Dick, Franciscus Frans Frank, Nicolaas Nico Klaas Niek,
    Theodorus Theo Dorus, Martinus Martin Maarten Tinus, Lambertus Bert Lammert, Wilhelmus Wim Willem,
    Thomas Tom, Daan Daniel, Lucas Luuk Luc, Sem Sam, Bram Abraham, Thijs Matthijs Mathijs, Lars, Jesse,
    Ruben, Tim, Bas Sebastiaan, Sander Alexander Lex, Jeroen, Mark Marcus, Marcel, Dennis, Kevin, Rick
    Richard, Robert Rob Bob, Ronald Ron, Eric Erik, Michael Michiel Mike, Stefan Steven, Paul Paulus,
    Vincent, Wouter Walter, Joost, Jeffrey, Patrick, Marco Mark, Rutger, Gijs Gijsbert, Floris, Stijn,
    Teun Teunis, Arend Arnold, Evert, Reinier Rein, Bernard Ben Bernd, Leonardus Leo Leendert, Simon
    Siem, Andries Dries, Joris George, Otto, Hugo, Maurits, Olivier, Jurre, Sven, Niels, Bjorn, Kasper
    Casper Jasper, Laurens Rens, Egbert Bert, Harm Herman Hermannus, Sjoerd, Douwe, Wiebe Wybe, Jelle,
    Sietse, Tjeerd, Fokke, Menno, Roelof Roel, Geert Gerrit, Albert Albertus Appie, Frederik Frits Fred,
    Karel Carel Carolus, Louis Lodewijk, Xander Alexander, Boudewijn, Huibert Huub Hubertus, Jochem
    Joachim, Koen Koenraad, Matteus Thijs, Noud Arnoud, Pepijn, Rogier, Servaas, Tobias, Victor, Wessel,
    Ysbrand IJsbrand, Zeger
  `,
  'dutch-v': `
    Maria Ria Marie Mieke, Johanna Jo Annie Hanneke, Anna Anneke Ans Annie, Elisabeth Els Lies Betsy,
    Cornelia Corrie Nel, Wilhelmina Mien Willemijn Wil, Catharina Toos Trijntje Karin, Adriana Jana
    Adri, Hendrika Rika Riek Hennie, Margaretha Greet Margriet Gretha, Petronella Nel Nellie Petra,
    Jacoba Coba Coby, Geertruida Truus Trudy, Helena Leni Lena, Johanna Joke Jannie, Antonia Toni Tonny,
    Francisca Francien Cisca, Theodora Thea Dora, Emma Em, Julia Juul, Sophie Sofie Fie, Sanne Susanna
    Suzanne, Lisa Elisabeth, Eva Eefje, Anouk, Femke, Fleur, Lotte Charlotte, Iris, Roos Rosa, Linda,
    Monique Monica, Esther Hester, Marjan Marianne, Ingrid, Astrid, Yvonne, Jolanda Yolanda, Angela,
    Sandra Alexandra, Wendy, Nicole Nicolien, Michelle, Danielle, Patricia, Mirjam, Saskia, Marieke
    Maria, Annemarie Annemiek, Ellen Helena, Karin Catharina, Petra, Simone, Tamara, Bianca, Debora,
    Laura, Manon, Naomi, Merel, Noa, Tess Tessa, Zoe, Mila, Saar Sara, Lieke Angelique, Maud Mathilde,
    Floor Florentine, Isabel Bella Isa, Jasmijn, Veerle, Nienke, Wietske, Sjoukje, Froukje, Tjitske,
    Aaltje Alie Aleida, Grietje Greet, Hiltje, Klaasje, Martha Marta Maartje, Neeltje Nel, Pleuntje,
    Sijtje, Trijntje, Baukje, Dieuwertje, Gerarda Gerda, Josephina Fien Josien, Ludwina Lidwien,
    Magdalena Lena, Odilia, Paulina Paula, Regina Gina, Rebecca Bec, Stephanie, Ursula Ulla, Veronica
    Vera, Willemina Mina, Beatrix Bea
  `,
  'turkish-m': `
    Mehmet Mehmed, Mustafa, Ahmet, Ali, Hüseyin Huseyin, Hasan, İbrahim Ibrahim, Murat, Yusuf, Ömer
    Omer, Osman, Süleyman Suleyman, Emre, Can, Burak, Serkan, Cem, Kemal, Kadir, Recep, Ramazan, Hakan,
    Fatih, Orhan, Uğur Ugur, Ümit Umit, Volkan, Yasin, Eren, Kaan, Selim, Tolga, Onur, Barış Baris,
    Cengiz, Çağlar Caglar, Şükrü Sukru, Bülent Bulent, Enes, Furkan, Halil, İsmail Ismail, Levent,
    Metin, Nuri, Okan, Sinan, Tarık Tarik
  `,
  'turkish-v': `
    Fatma, Ayşe Ayse, Emine, Hatice, Zeynep, Elif, Meryem, Merve, Özlem Ozlem, Sevgi, Gül Gul, Gülay
    Gulay, Hülya Hulya, Aysel, Aynur, Büşra Busra, Esra, Derya, Dilek, Ebru, Filiz, Hacer, Havva, Leyla,
    Melek, Nurcan, Pınar Pinar, Rabia, Selma, Songül Songul, Şengül Sengul, Tuğba Tugba, Yasemin, Zehra,
    Cemile, Çiğdem Cigdem, Deniz, Gamze, İpek Ipek, Kübra Kubra, Neslihan, Sibel, Sultan, Ülkü Ulku,
    Yıldız Yildiz
  `,
  'moroccan-m': `
    Mohammed Mohamed Mohammad Muhammed, Ahmed Achmed Ahmad, Hassan Hasan, Rachid Rashid, Said Saïd,
    Abdellah Abdallah Abdullah, Youssef Yousef Yusuf, Mustapha Mustafa Mostafa, Khalid Khaled, Omar,
    Ibrahim Brahim, Hamza, Bilal, Ayoub Ayub, Karim, Mimoun Mimoen, Driss Idriss, Abdelkader Abdelkadir,
    Abdelaziz, Abderrahman Abdurrahman, Hicham Hisham, Jamal Djamal, Larbi, Mourad Murad, Nordin
    Noureddine Nourdin, Redouan Redouane, Samir, Soufian Soufiane Sofian, Tarik Tariq, Yassin Yassine,
    Younes Younis, Zakaria, Ilyas Ilias, Amin Amine, Anas Anass, Adil Adel, Aziz, Fouad Fuad, Farid,
    Hamid, Houssam Hossam, Ismail Ismael, Jaouad Jawad, Kamal, Lahcen Hassan, Mounir Munir, Nabil,
    Oussama Osama, Othman Osman, Achraf Ashraf, Walid, Yahya, Zouhair Zuhair
  `,
  'moroccan-v': `
    Fatima Fatma Fatna, Khadija Khadidja Hadija, Aicha Aïcha Aisha, Naima, Fatiha, Rachida Rashida,
    Malika, Samira, Karima, Latifa, Mina Amina, Zohra Zahra, Hafida, Jamila Djamila, Saida, Souad Suad,
    Nadia, Najat, Laila Leila, Mariam Maryam Meryem, Hanane Hanan, Imane Iman, Ikram, Salma, Sara,
    Yasmina Yasmine, Zineb Zainab, Siham, Sanae Sana, Loubna Lubna, Nora Noura, Houria, Rabia, Touria
    Soraya, Yamina, Ilham, Hajar, Dounia Dunya, Chaimae Shaima, Soumia Soumaya, Wafae Ouafae, Farida,
    Habiba, Mimouna Mimount, Nezha, Bouchra Bushra, Asma Asmae, Fadma Fatima
  `,
  'polish-m': `
    Piotr Piotrek, Krzysztof Krzysiek, Andrzej, Jan, Stanisław Staszek, Tomasz Tomek, Paweł Pawel,
    Marcin, Michał Michal, Marek, Grzegorz, Łukasz Lukasz, Adam, Zbigniew, Jerzy, Mateusz, Dariusz
    Darek, Mariusz, Wojciech Wojtek, Rafał Rafal, Robert, Kamil, Jakub Kuba, Jacek, Artur, Sebastian,
    Damian, Dawid, Kacper, Szymon, Bartosz Bartek, Sławomir Slawomir, Jarosław Jaroslaw, Mirosław
    Miroslaw, Przemysław Przemek, Radosław Radek
  `,
  'polish-v': `
    Anna Ania, Katarzyna Kasia, Małgorzata Gosia Malgorzata, Agnieszka Aga, Barbara Basia, Ewa,
    Krystyna, Elżbieta Elzbieta, Magdalena Magda, Joanna Asia, Monika, Zofia, Teresa, Aleksandra Ola,
    Natalia, Julia, Karolina, Marta, Beata, Dorota, Jadwiga, Urszula Ula, Iwona, Justyna, Weronika,
    Paulina, Grażyna Grazyna, Renata, Sylwia, Wiktoria, Izabela, Kinga, Patrycja, Dominika, Aneta, Edyta
  `,
  'surinamese-m': `
    Soenil Sunil, Rajesh Radjesh, Ramesh, Soeresh Suresh, Dinesh, Anil, Glenn, Humphrey, Rudy, Orlando,
    Winston, Kenneth Ken, Stanley, Romeo, Ricardo, Clyde, Delano, Ruben, Johan Johannes, Lloyd, Roy,
    Sandjai Sanjay, Widjai Vijay, Krishna Krisna, Jitendra, Radj Raj, Mahesh, Ashwin, Narain, Harold,
    Henk Hendrik, Ronny Ronald, Urvin, Wensley, Giovanni, Jermaine, Ryan, Kofi, Rewish, Saimin, Paidi,
    Wagiman
  `,
  'surinamese-v': `
    Sharmila Sharmela, Soenita Sunita, Indra, Sita, Anita, Radha, Shanti, Priya, Lakshmi Laksmi,
    Poernima Purnima, Joyce, Sylvia, Gladys, Muriel, Yvonne, Chantal, Natasha Natasja, Wonny, Denise,
    Ingrid, Patricia, Mavis, Hillegonda Gonda, Rosita, Cheryl, Sherida, Jaimie, Kavita, Reshma, Asha,
    Nirmala, Carmen, Marlene, Lucia, Ruth, Esselien, Legiem, Saminem, Samira, Naomi
  `,
}
